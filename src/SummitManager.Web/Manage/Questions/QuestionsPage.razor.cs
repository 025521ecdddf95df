using SummitManager.Accounts;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Web.Components;

namespace SummitManager.Web.Manage.Questions;

/// <summary>The form builder: every step is saved at once, and what can be undone is offered to be undone.</summary>
public sealed partial class QuestionsPage
{
    private QuestionSetup _setup = new(AskedForm.Nothing, AskedForm.Nothing, new Dictionary<Guid, int>());
    private IReadOnlyList<StaffType> _types = [];
    private SectionForm? _section;
    private QuestionForm? _question;
    private AskedOf _askedOf;
    private AnswersInput _preview = new();
    private FormErrors _errors = FormErrors.None;
    private string? _done;
    private Func<Task>? _undo;

    protected override Permission? Needs => Permission.ManageEvent;

    protected override async Task<Refusal?> LoadAsync()
    {
        _setup = await Setup.ReadAsync(EventId, Gone);
        _types = await Lists.TypesAsync(EventId, Gone);
        _preview = new AnswersInput();
        return null;
    }

    private void EditSection(AskedOf askedOf, QuestionSection? section)
    {
        Stop();
        _section = section is null ? new SectionForm { AskedOf = askedOf } : SectionForm.Of(section);
    }

    private void EditQuestion(AskedOf askedOf, Guid sectionId, AskedQuestion? question)
    {
        Stop();
        _askedOf = askedOf;
        _question = question is null ? new QuestionForm { SectionId = sectionId } : QuestionForm.Of(question);
    }

    private void Stop() => (_section, _question, _errors, _done, _undo) = (null, null, FormErrors.None, null, null);

    private async Task SaveSectionAsync() => await FinishAsync((await SavingSection.RunAsync(Actor, EventId, _section!, Gone)).Refusal, T["Questions.SectionSaved"]);

    private async Task SaveQuestionAsync() => await FinishAsync((await SavingQuestion.RunAsync(Actor, EventId, _question!, Gone)).Refusal, T["Questions.QuestionSaved"]);

    private async Task AddAsync(QuestionTemplate template) => await FinishAsync((await Adding.RunAsync(Actor, EventId, template, Gone)).Refusal, T["Questions.TemplateAdded"]);

    private async Task RemoveSectionAsync(QuestionSection section) => await FinishAsync((await RemovingSection.RunAsync(Actor, EventId, section.Id, Gone)).Refusal, T["Questions.Removed"]);

    private async Task RemoveQuestionAsync(Question question) => await FinishAsync((await RemovingQuestion.RunAsync(Actor, EventId, question.Id, Gone)).Refusal, T["Questions.Removed"]);

    private async Task RetireAsync(Question question, bool retired)
    {
        await FinishAsync((await Retiring.RunAsync(Actor, EventId, question.Id, retired, Gone)).Refusal, T[retired ? "Questions.Retired" : "Questions.AskedAgain"]);
        if (!_errors.Any)
            _undo = () => RetireAsync(question, !retired);
    }

    private async Task MoveSectionAsync(QuestionSection section, bool up) => await FinishAsync((await MovingSection.RunAsync(Actor, EventId, section.Id, up, Gone)).Refusal, null);

    private async Task MoveQuestionAsync((Question Question, bool Up) move) => await FinishAsync((await MovingQuestion.RunAsync(Actor, EventId, move.Question.Id, move.Up, Gone)).Refusal, null);

    private async Task UndoAsync()
    {
        if (_undo is { } undo)
            await undo();
    }

    private async Task FinishAsync(Refusal? refusal, string? done)
    {
        (_errors, _done, _undo) = (FormErrors.Of(refusal, T.Language), null, null);
        if (refusal is not null)
            return;
        Stop();
        _done = done;
        await ReloadAsync();
    }
}
