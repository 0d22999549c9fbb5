using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Places;

/// Places, the places of notes, and proposed names.
public static class PlaceTables
{
    extension(LoquatDb db)
    {
        public DbSet<Place> Places => db.Set<Place>();
        public DbSet<NotePlace> NotePlaces => db.Set<NotePlace>();
        public DbSet<PlaceAlias> PlaceAliases => db.Set<PlaceAlias>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Place>(place =>
        {
            place.ToTable("places");
            place.Property(p => p.Id).ValueGeneratedNever();
            place.Ignore(p => p.At);
            place.HasIndex(p => new { p.Latitude, p.Longitude }).HasDatabaseName("places_by_position");
        });
        model.Entity<NotePlace>(place =>
        {
            place.ToTable("note_places");
            place.HasKey(p => p.NoteId);
            place.Property(p => p.NoteId).ValueGeneratedNever();
            place.HasIndex(p => new { p.PlaceId, p.NoteId }).HasDatabaseName("note_places_by_place");
            place.HasOne<Place>().WithMany().HasForeignKey(p => p.PlaceId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PlaceAlias>(alias =>
        {
            alias.ToTable("place_aliases");
            alias.Property(a => a.Id).ValueGeneratedNever();
            alias.HasIndex(a => new { a.PlaceId, a.Language, a.Folded }).IsUnique().HasDatabaseName("place_aliases_by_name");
            alias.HasIndex(a => new { a.State, a.Id }).HasDatabaseName("place_aliases_by_state");
            alias.HasIndex(a => a.ProposedBy).HasDatabaseName("place_aliases_by_proposer").HasFilter("proposed_by IS NOT NULL");
            alias.HasOne<Place>().WithMany().HasForeignKey(a => a.PlaceId).OnDelete(DeleteBehavior.Cascade);
            alias.HasOne<Account>().WithMany().HasForeignKey(a => a.ProposedBy).OnDelete(DeleteBehavior.SetNull);
        });
    }
}
