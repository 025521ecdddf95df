using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.Registrations;

namespace SummitManager.Questions;

internal sealed class QuestionsMapping : IEntityTypeConfiguration<QuestionSection>, IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<QuestionChoice>,
    IEntityTypeConfiguration<QuestionConsentText>, IEntityTypeConfiguration<AnswerConsent>
{
    /// <summary>Of a list of 32-digit keys: more than a form can hold.</summary>
    private const int KeysLength = 4000;

    public void Configure(EntityTypeBuilder<QuestionSection> section)
    {
        section.Property(s => s.Id).ValueGeneratedNever();
        section.Property(s => s.Version).IsConcurrencyToken();
        section.Property(s => s.ConditionValues).HasConversion(Words, SameWords).HasMaxLength(KeysLength);
        // No foreign key to the question that decides: each table would wait for the other to be made.
        section.HasIndex(s => s.EventId);
        section.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId);
    }

    public void Configure(EntityTypeBuilder<Question> question)
    {
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.Version).IsConcurrencyToken();
        question.Property(q => q.TextTh).HasMaxLength(500);
        question.Property(q => q.TextEn).HasMaxLength(500);
        question.Property(q => q.HelpTh).HasMaxLength(1000);
        question.Property(q => q.HelpEn).HasMaxLength(1000);
        question.Property(q => q.PurposeTh).HasMaxLength(500);
        question.Property(q => q.PurposeEn).HasMaxLength(500);
        question.Property(q => q.TypeIds).HasConversion(Keys, SameKeys).HasMaxLength(KeysLength);
        question.Property(q => q.ConditionValues).HasConversion(Words, SameWords).HasMaxLength(KeysLength);
        question.HasIndex(q => q.EventId);
        question.HasOne<Event>().WithMany().HasForeignKey(q => q.EventId);
        question.HasOne<QuestionSection>().WithMany().HasForeignKey(q => q.SectionId);
        question.HasOne<Question>().WithMany().HasForeignKey(q => q.ConditionQuestionId);
    }

    public void Configure(EntityTypeBuilder<QuestionChoice> choice)
    {
        choice.Property(c => c.Id).ValueGeneratedNever();
        choice.HasOne<Question>().WithMany().HasForeignKey(c => c.QuestionId);
    }

    public void Configure(EntityTypeBuilder<QuestionConsentText> text)
    {
        text.Property(t => t.Id).ValueGeneratedNever();
        text.Property(t => t.TextTh).HasMaxLength(2000);
        text.Property(t => t.TextEn).HasMaxLength(2000);
        text.HasIndex(t => new { t.QuestionId, t.Number }).IsUnique();
        text.HasOne<Question>().WithMany().HasForeignKey(t => t.QuestionId);
    }

    public void Configure(EntityTypeBuilder<AnswerConsent> consent)
    {
        consent.HasKey(c => new { c.RegistrationId, c.QuestionId });
        consent.HasOne<Question>().WithMany().HasForeignKey(c => c.QuestionId);
        consent.HasOne<Registration>().WithMany().HasForeignKey(c => c.RegistrationId);
        consent.HasOne<QuestionConsentText>().WithMany().HasForeignKey(c => c.TextId);
    }

    private static readonly ValueConverter<List<string>, string> Words = new(
        list => string.Join(',', list), text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList());

    private static readonly ValueComparer<List<string>> SameWords = new(
        (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, (hash, x) => HashCode.Combine(hash, x)), list => list.ToList());

    private static readonly ValueConverter<List<Guid>, string> Keys = new(
        list => string.Join(',', list.Select(id => id.ToString("N"))), text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList());

    private static readonly ValueComparer<List<Guid>> SameKeys = new(
        (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, (hash, x) => HashCode.Combine(hash, x)), list => list.ToList());
}

internal sealed class AnswersMapping : IEntityTypeConfiguration<Answer>, IEntityTypeConfiguration<AnswerChoice>, IEntityTypeConfiguration<SensitiveAnswer>, IEntityTypeConfiguration<SensitiveAnswerChoice>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        Row(answer);
        answer.HasOne<Delegation>().WithMany().HasForeignKey(a => a.DelegationId);
        answer.HasMany(a => a.Choices).WithOne().HasForeignKey(c => c.AnswerId);
    }

    public void Configure(EntityTypeBuilder<SensitiveAnswer> answer)
    {
        Row(answer);
        answer.HasMany(a => a.Choices).WithOne().HasForeignKey(c => c.AnswerId);
    }

    public void Configure(EntityTypeBuilder<AnswerChoice> chosen)
    {
        chosen.HasKey(c => new { c.AnswerId, c.ChoiceId });
        chosen.HasOne<QuestionChoice>().WithMany().HasForeignKey(c => c.ChoiceId);
    }

    public void Configure(EntityTypeBuilder<SensitiveAnswerChoice> chosen)
    {
        chosen.HasKey(c => new { c.AnswerId, c.ChoiceId });
        chosen.HasOne<QuestionChoice>().WithMany().HasForeignKey(c => c.ChoiceId);
    }

    private static void Row<T>(EntityTypeBuilder<T> answer) where T : AnswerRow
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Text).HasMaxLength(AnswerReader.LongLimit);
        answer.Ignore(a => a.ChoiceIds);
        answer.HasIndex(a => new { a.SubjectId, a.QuestionId }).IsUnique();
        answer.HasIndex(a => a.QuestionId);
        answer.HasOne<Event>().WithMany().HasForeignKey(a => a.EventId);
        answer.HasOne<Question>().WithMany().HasForeignKey(a => a.QuestionId);
        answer.HasOne<Registration>().WithMany().HasForeignKey(a => a.RegistrationId);
        answer.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.FileId);
    }
}
