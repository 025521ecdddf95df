using SummitManager.Registrations;

namespace SummitManager.Data.Demo;

internal static class DemoPeople
{
    public static Registration Register(DemoEvent demo, RegistrationType type, PersonDetails person, RegistrationState state, RegistrationSource source, DemoDice dice, DateTimeOffset at)
    {
        var registration = Registration.Start(demo.Event.Id, type.Id, state, Guid.CreateVersion7(at), dice.NewTicketCode(), dice.NewLinkCode(), source, at);
        registration.Describe(person, DuplicateKeys.Of(person), at);
        return registration;
    }

    /// <summary>What they answered to the consent texts: everybody saw the notice, most allow photographs.</summary>
    public static IEnumerable<Consent> Answers(DemoEvent demo, Registration registration, DemoDice dice) =>
        demo.Texts.Select(text => new Consent
        {
            RegistrationId = registration.Id,
            TextId = text.Id,
            Given = text.Kind switch { ConsentKind.Photos => dice.Chance(80), ConsentKind.Directory => dice.Chance(60), ConsentKind.Marketing => dice.Chance(25), _ => false },
            At = registration.CreatedAt,
        });
}
