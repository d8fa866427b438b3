using Microsoft.EntityFrameworkCore.Migrations;

namespace Leerspoor.Data;

/// <summary>Makes the database itself refuse to change or remove a line of the audit trail, also for whoever goes past the program.</summary>
public static class AuditGuard
{
    public static void Raise(MigrationBuilder migration)
    {
        if (migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite")
        {
            foreach (var deed in new[] { "UPDATE", "DELETE" })
                migration.Sql(
                    $"""
                    CREATE TRIGGER "AuditTrail_No{deed}" BEFORE {deed} ON "AuditTrail"
                    BEGIN SELECT RAISE(ABORT, 'The audit trail is append only.'); END;
                    """
                );
            return;
        }

        migration.Sql(
            """
            CREATE FUNCTION audit_trail_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'The audit trail is append only.'; END $$;
            CREATE TRIGGER "AuditTrail_NoChange" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditTrail"
            FOR EACH STATEMENT EXECUTE FUNCTION audit_trail_is_append_only();
            """
        );
    }
}
