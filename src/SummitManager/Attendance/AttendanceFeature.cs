using Microsoft.Extensions.DependencyInjection;
using SummitManager.Events;
using SummitManager.LongJobs;

namespace SummitManager.Attendance;

public static class AttendanceFeature
{
    public static IServiceCollection AddAttendance(this IServiceCollection services) => services
        .AddSingleton<SignInQueries>()
        .AddSingleton<CertificateQueries>()
        .AddSingleton<SaveCertificateTemplate>()
        .AddSingleton<UploadCertificatePicture>()
        .AddSingleton<CertificateSample>()
        .AddSingleton<ILongJob, SignInSheetPrint>()
        .AddSingleton<IEventCopied, CopyCertificateTemplate>();
}
