using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SuspendCredentials : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "StatusChangedAt",
                table: "Credential",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "SuspendedAt",
                table: "Credential",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(
                name: "SuspendedBy",
                table: "Credential",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "SuspensionReason",
                table: "Credential",
                type: "TEXT",
                maxLength: 500,
                nullable: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Credential_StatusListId_StatusChangedAt",
                table: "Credential",
                columns: new[] { "StatusListId", "StatusChangedAt" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Credential_StatusListId_StatusChangedAt",
                table: "Credential"
            );

            migrationBuilder.DropColumn(name: "StatusChangedAt", table: "Credential");

            migrationBuilder.DropColumn(name: "SuspendedAt", table: "Credential");

            migrationBuilder.DropColumn(name: "SuspendedBy", table: "Credential");

            migrationBuilder.DropColumn(name: "SuspensionReason", table: "Credential");
        }
    }
}
