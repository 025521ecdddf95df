using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.Agenda.Speakers;

public static class SpeakersFeature
{
    public static IServiceCollection AddSpeakers(this IServiceCollection services) => services
        .AddSingleton<SpeakerQueries>()
        .AddSingleton<SaveSpeaker>()
        .AddSingleton<RemoveSpeaker>()
        .AddSingleton<MoveSpeaker>()
        .AddSingleton<UploadSpeakerPhoto>()
        .AddSingleton<AnswerAsSpeaker>()
        .AddSingleton<EditAsSpeaker>()
        .AddSingleton<PrintRunSheet>()
        .AddSingleton<PrintPlaceCards>();
}
