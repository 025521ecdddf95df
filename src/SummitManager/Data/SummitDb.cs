using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Doors;
using SummitManager.Agenda.Materials;
using SummitManager.Attendance;
using SummitManager.Badges;
using SummitManager.CheckIns;
using SummitManager.CheckIns.Devices;
using SummitManager.Contacts;
using SummitManager.Events;
using SummitManager.Exhibition.Sponsors;
using SummitManager.Files;
using SummitManager.Invitations;
using SummitManager.Jobs;
using SummitManager.LongJobs;
using SummitManager.Messaging;
using SummitManager.Organizations;
using SummitManager.Payments;
using SummitManager.Press;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.Showcase;

namespace SummitManager.Data;

/// <summary>The map of the database: every table of every feature. Opened per operation from <c>IDbContextFactory&lt;SummitDb&gt;</c>.</summary>
public abstract class SummitDb(DbContextOptions options) : IdentityUserContext<StaffUser, Guid>(options)
{
    // Events
    public DbSet<Programme> Programmes => Set<Programme>();
    public DbSet<Event> Events => Set<Event>();
    public DbSet<EventHost> EventHosts => Set<EventHost>();
    public DbSet<EventObjective> EventObjectives => Set<EventObjective>();
    public DbSet<HalfDay> HalfDays => Set<HalfDay>();
    public DbSet<Venue> Venues => Set<Venue>();
    public DbSet<Building> Buildings => Set<Building>();
    public DbSet<Room> Rooms => Set<Room>();
    public DbSet<RoomPart> RoomParts => Set<RoomPart>();

    // Organizations
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<OrganizationMerge> OrganizationMerges => Set<OrganizationMerge>();

    // Registrations
    public DbSet<Quota> Quotas => Set<Quota>();
    public DbSet<RegistrationType> RegistrationTypes => Set<RegistrationType>();
    public DbSet<TypeQuota> TypeQuotas => Set<TypeQuota>();
    public DbSet<PriceRule> PriceRules => Set<PriceRule>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<DeskCode> DeskCodes => Set<DeskCode>();
    public DbSet<Registration> Registrations => Set<Registration>();
    public DbSet<ReplacedTicket> ReplacedTickets => Set<ReplacedTicket>();
    public DbSet<WaitlistEntry> WaitlistEntries => Set<WaitlistEntry>();
    public DbSet<ConsentText> ConsentTexts => Set<ConsentText>();
    public DbSet<Consent> Consents => Set<Consent>();

    // Questions
    public DbSet<QuestionSection> QuestionSections => Set<QuestionSection>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<QuestionChoice> QuestionChoices => Set<QuestionChoice>();
    public DbSet<QuestionConsentText> QuestionConsentTexts => Set<QuestionConsentText>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<AnswerChoice> AnswerChoices => Set<AnswerChoice>();
    public DbSet<SensitiveAnswer> SensitiveAnswers => Set<SensitiveAnswer>();
    public DbSet<SensitiveAnswerChoice> SensitiveAnswerChoices => Set<SensitiveAnswerChoice>();
    public DbSet<AnswerConsent> AnswerConsents => Set<AnswerConsent>();

    // Invitations
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<InvitationTemplate> InvitationTemplates => Set<InvitationTemplate>();

    // Agenda
    public DbSet<Track> Tracks => Set<Track>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SessionRole> SessionRoles => Set<SessionRole>();
    public DbSet<Speaker> Speakers => Set<Speaker>();
    public DbSet<SessionMaterial> SessionMaterials => Set<SessionMaterial>();
    public DbSet<SponsorTier> SponsorTiers => Set<SponsorTier>();
    public DbSet<Sponsor> Sponsors => Set<Sponsor>();
    public DbSet<RoomClosure> RoomClosures => Set<RoomClosure>();
    public DbSet<AgendaVersion> AgendaVersions => Set<AgendaVersion>();
    public DbSet<SessionSeats> SessionSeats => Set<SessionSeats>();
    public DbSet<SessionBooking> SessionBookings => Set<SessionBooking>();
    public DbSet<SessionWait> SessionWaits => Set<SessionWait>();
    public DbSet<SeatSettings> SeatSettings => Set<SeatSettings>();
    public DbSet<SessionDoor> SessionDoors => Set<SessionDoor>();

    // Check-ins
    public DbSet<Checkpoint> Checkpoints => Set<Checkpoint>();
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();
    public DbSet<Scan> Scans => Set<Scan>();
    public DbSet<ScanConflict> ScanConflicts => Set<ScanConflict>();
    public DbSet<Occupancy> Occupancies => Set<Occupancy>();

    // Devices of the door
    public DbSet<DoorDevice> DoorDevices => Set<DoorDevice>();
    public DbSet<DeviceCheckpoint> DeviceCheckpoints => Set<DeviceCheckpoint>();
    public DbSet<DoorPass> DoorPasses => Set<DoorPass>();

    // Long work
    public DbSet<LongJob> LongJobs => Set<LongJob>();

    // Badges
    public DbSet<BadgeTemplate> BadgeTemplates => Set<BadgeTemplate>();

    // Attendance
    public DbSet<CertificateTemplate> CertificateTemplates => Set<CertificateTemplate>();
    public DbSet<CertificateSignature> CertificateSignatures => Set<CertificateSignature>();

    // Payments
    public DbSet<Issuer> Issuers => Set<Issuer>();
    public DbSet<BillingSettings> BillingSettings => Set<BillingSettings>();
    public DbSet<Voucher> Vouchers => Set<Voucher>();
    public DbSet<Invoice> Invoices => Set<Invoice>();
    public DbSet<InvoiceLine> InvoiceLines => Set<InvoiceLine>();
    public DbSet<BilledPlace> BilledPlaces => Set<BilledPlace>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<Allocation> Allocations => Set<Allocation>();
    public DbSet<Refund> Refunds => Set<Refund>();
    public DbSet<Slip> Slips => Set<Slip>();
    public DbSet<StatementLine> StatementLines => Set<StatementLine>();
    public DbSet<Receipt> Receipts => Set<Receipt>();

    // Messaging
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    // Files
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<StoredFileChunk> StoredFileChunks => Set<StoredFileChunk>();

    // Accounts
    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    // Press
    public DbSet<NewsItem> NewsItems => Set<NewsItem>();
    public DbSet<PressSettings> PressSettings => Set<PressSettings>();

    // Showcase
    public DbSet<CaseStudy> CaseStudies => Set<CaseStudy>();
    public DbSet<Pledge> Pledges => Set<Pledge>();
    public DbSet<ShowcaseSettings> ShowcaseSettings => Set<ShowcaseSettings>();

    // Contacts
    public DbSet<ContactExchange> ContactExchanges => Set<ContactExchange>();
    public DbSet<ContactCard> ContactCards => Set<ContactCard>();

    // Shared by the claim primitives and the jobs
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<JobTurn> JobTurns => Set<JobTurn>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SummitDb).Assembly);
        Conventions.RestrictDeletes(builder);
    }

    /// <summary>Raises <c>Version</c> of every edited row: one optimistic token for three databases.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
            entry.Property(nameof(IVersioned.Version)).CurrentValue = entry.Entity.Version + 1;

        // The line above has looked for changes; saving need not compare every value a second time.
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}

/// <summary>A row that several people may edit: a save over somebody else's is refused, not silently won.</summary>
public interface IVersioned
{
    int Version { get; }
}

public sealed class SqliteSummitDb(DbContextOptions<SqliteSummitDb> options) : SummitDb(options);

public sealed class SqlServerSummitDb(DbContextOptions<SqlServerSummitDb> options) : SummitDb(options);

public sealed class PostgreSqlSummitDb(DbContextOptions<PostgreSqlSummitDb> options) : SummitDb(options);
