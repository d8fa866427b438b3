using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People;

internal sealed class PeopleMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Region>().Property(r => r.Name).HasMaxLength(Region.NameMaxLength);
        model.Entity<Organisation>().Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        model.Entity<Person>(person =>
        {
            person.Property(p => p.GivenName).HasMaxLength(Person.NameMaxLength);
            person.Property(p => p.FamilyName).HasMaxLength(Person.NameMaxLength);
            person.Property(p => p.Email).HasMaxLength(254);
            person.Property(p => p.Phone).HasMaxLength(30);
            person.Ignore(p => p.Name);
            person.HasMany(p => p.Roles).WithOne().HasForeignKey(r => r.PersonId);
            person.Navigation(p => p.Roles).HasField("roles");
        });
        model.Entity<RoleAssignment>(role =>
        {
            role.HasKey(r => new
            {
                r.PersonId,
                r.Role,
                r.OrganisationId,
            });
            role.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId);
            role.HasIndex(r => new { r.OrganisationId, r.Role });
        });
        model.Entity<CaseloadEntry>(entry =>
        {
            entry.HasOne<Person>().WithMany().HasForeignKey(e => e.CaretakerId);
            entry.HasOne<Person>().WithMany().HasForeignKey(e => e.ParticipantId);
            entry.HasIndex(e => new { e.CaretakerId, e.EndedAt });
            entry.HasIndex(e => new { e.ParticipantId, e.EndedAt });
        });
        model.Entity<Account>(account =>
        {
            account.HasKey(a => a.PersonId);
            account.HasOne<Person>().WithOne().HasForeignKey<Account>(a => a.PersonId);
            account.Property(a => a.UserName).HasMaxLength(Account.UserNameMaxLength);
            account.HasIndex(a => a.UserName).IsUnique();
        });
        model.Entity<Session>(session =>
        {
            session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
            session.HasIndex(s => new { s.PersonId, s.EndedAt });
        });
    }
}
