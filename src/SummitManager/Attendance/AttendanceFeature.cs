using Microsoft.Extensions.DependencyInjection;
using SummitManager.Events;

namespace SummitManager.Attendance;

public static class AttendanceFeature
{
    public static IServiceCollection AddAttendance(this IServiceCollection services) => services
        .AddSingleton<SignInQueries>()
        .AddSingleton<CertificateQueries>()
        .AddSingleton<SaveCertificateTemplate>()
        .AddSingleton<UploadCertificatePicture>()
        .AddSingleton<IEventCopied, CopyCertificateTemplate>();
}
