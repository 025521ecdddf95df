using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.Payments;

public static class PaymentsFeature
{
    public static IServiceCollection AddPayments(this IServiceCollection services) => services
        .AddSingleton<SaveBilling>()
        .AddSingleton<AddVoucher>()
        .AddSingleton<EndVoucher>()
        .AddSingleton<IssueInvoice>()
        .AddSingleton<VoidInvoice>()
        .AddSingleton<ConfirmByLetter>()
        .AddSingleton<RecordPayment>()
        .AddSingleton<AllocatePayment>()
        .AddSingleton<TakeBackAllocation>()
        .AddSingleton<VoidPayment>()
        .AddSingleton<RecordRefund>()
        .AddSingleton<SendSlip>()
        .AddSingleton<RejectSlip>()
        .AddSingleton<ImportStatement>()
        .AddSingleton<DecideStatementLine>()
        .AddSingleton<IssueReceipts>()
        .AddSingleton<VoidReceipt>()
        .AddSingleton<InvoiceQueries>()
        .AddSingleton<PayerQueries>()
        .AddSingleton<MoneyQueries>()
        .AddSingleton<MoneyPapers>()
        .AddSingleton<MoneyReports>()
        .AddSingleton<ExportMoney>()
        .AddSingleton<SlipFiles>();
}
