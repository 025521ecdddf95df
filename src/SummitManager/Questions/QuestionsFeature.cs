using Microsoft.Extensions.DependencyInjection;
using SummitManager.Events;
using SummitManager.LongJobs;
using SummitManager.Registrations;

namespace SummitManager.Questions;

public static class QuestionsFeature
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSingleton<QuestionQueries>()
        .AddSingleton<SaveAnswers>()
        .AddSingleton<StaffAnswerQueries>()
        .AddSingleton<FetchAnswerFile>()
        .AddSingleton<AnswerResultQueries>()
        .AddSingleton<ExportAnswers>()
        .AddSingleton<ILongJob, AnswersBook>()
        .AddSingleton<WithdrawAnswer>()
        .AddSingleton<DeleteDueAnswers>()
        .AddSingleton<QuestionSetupQueries>()
        .AddSingleton<AddQuestionTemplate>()
        .AddSingleton<SaveSection>()
        .AddSingleton<RemoveSection>()
        .AddSingleton<MoveSection>()
        .AddSingleton<SaveQuestion>()
        .AddSingleton<RemoveQuestion>()
        .AddSingleton<RetireQuestion>()
        .AddSingleton<MoveQuestion>()
        .AddSingleton<IEventCopied, CopyQuestions>()
        .AddSingleton<IRegistering, RecordAnswers>()
        .AddSingleton<IPersonLeft, ForgetAnswers>();
}
