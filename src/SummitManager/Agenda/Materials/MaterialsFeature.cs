using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.Agenda.Materials;

public static class MaterialsFeature
{
    public static IServiceCollection AddMaterials(this IServiceCollection services) => services
        .AddSingleton<StoreMaterial>()
        .AddSingleton<SendMaterial>()
        .AddSingleton<AddMaterial>()
        .AddSingleton<ShowMaterial>()
        .AddSingleton<RemoveMaterial>()
        .AddSingleton<TakeBackMaterial>()
        .AddSingleton<MaterialQueries>();
}
