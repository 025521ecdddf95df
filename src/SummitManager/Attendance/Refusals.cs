using SummitManager.Shared;

namespace SummitManager.Attendance;

/// <summary>The picture was chosen more than a day ago and swept, or belongs elsewhere.</summary>
/// <param name="Place">The field: <c>Background</c> or <c>Signatures-0-Picture</c>.</param>
public sealed record CertificatePictureGone(string Place) : Refusal
{
    public override string? Field => Place;
}
