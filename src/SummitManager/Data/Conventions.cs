using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SummitManager.Shared;

namespace SummitManager.Data;

/// <summary>What every column follows, so that no feature thinks about dialects.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
        configuration.Properties<Money>().HaveConversion<SatangColumn>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<string>().HaveMaxLength(200);
    }

    /// <summary>SQL Server refuses several cascade paths; nothing disappears because something else did.</summary>
    public static void RestrictDeletes(ModelBuilder model)
    {
        foreach (var key in model.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Where(k => !k.IsOwnership))
            key.DeleteBehavior = DeleteBehavior.Restrict;
    }

    /// <summary>UTC in the column, cut to whole milliseconds: PostgreSQL keeps microseconds, .NET ticks.</summary>
    private sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, DateTime>(
        instant => new DateTime(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
        column => new DateTimeOffset(DateTime.SpecifyKind(column, DateTimeKind.Utc)));

    private sealed class SatangColumn() : ValueConverter<Money, long>(money => money.Satang, satang => new Money(satang));
}
