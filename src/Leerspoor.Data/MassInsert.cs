using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Leerspoor.Data;

/// <summary>
/// Writes many new rows, past the change tracker, with one prepared statement per table and one transaction: for the demo and for
/// imports. About ten times as fast as saving entities one by one; on PostgreSQL by COPY.
/// </summary>
public sealed class MassInsert(LeerspoorDb db, WriteGate gate)
{
    // A statement for each row is a journey to PostgreSQL and back for each row.
    private const int RowsAtOnce = 50;

    /// <summary>
    /// Inserts <paramref name="rows"/> table by table, in the order in which a table first appears, so put what is pointed at first. All
    /// or nothing. Rows without a region get the one that was entered.
    /// </summary>
    public async Task InsertAsync(IEnumerable<IRegional> rows, CancellationToken ct)
    {
        await using var transaction = await gate.BeginAsync(db, ct);
        foreach (var table in rows.GroupBy(row => row.GetType()))
            await InsertTableAsync(table.Key, table, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task InsertTableAsync(Type type, IEnumerable<object> rows, CancellationToken ct)
    {
        var entity =
            db.Model.FindEntityType(type)
            ?? throw new ArgumentException($"{type.Name} is not in the model.", nameof(type));
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, entity, rows, ct);
            return;
        }
        Statement? many = null;
        foreach (var chunk in rows.Chunk(RowsAtOnce))
            if (chunk.Length == RowsAtOnce)
                await ExecuteAsync(many ??= Prepared(entity, RowsAtOnce), chunk, ct);
            else
            {
                await using var few = Prepared(entity, chunk.Length);
                await ExecuteAsync(few, chunk, ct);
            }
        if (many is not null)
            await many.DisposeAsync();
    }

    // PostgreSQL takes a stream of rows several times as fast as statements.
    private async Task CopyAsync(
        NpgsqlConnection connection,
        IEntityType entity,
        IEnumerable<object> rows,
        CancellationToken ct
    )
    {
        await using var carrier = connection.CreateCommand();
        var columns = entity
            .GetProperties()
            .Select((property, i) => Column.Of(property, carrier, $"@p{i}"))
            .ToArray();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{entity.GetTableName()}\" ({NamesOf(columns)}) FROM STDIN (FORMAT BINARY)",
            ct
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var column in columns)
                if (ValueOf(column, row) is var value and not DBNull)
                    await copy.WriteAsync(value, column.Mapping.StoreTypeNameBase, ct);
                else
                    await copy.WriteNullAsync(ct);
        }
        await copy.CompleteAsync(ct);
    }

    private Statement Prepared(IEntityType entity, int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var columns = Enumerable
            .Range(0, rows)
            .Select(row =>
                entity
                    .GetProperties()
                    .Select((property, i) => Column.Of(property, command, $"@p{row}_{i}"))
                    .ToArray()
            )
            .ToArray();
        command.CommandText = TextOf(entity, columns);
        return new(command, columns);
    }

    private async Task ExecuteAsync(Statement statement, object[] rows, CancellationToken ct)
    {
        for (var at = 0; at < rows.Length; at++)
            foreach (var column in statement.Columns[at])
                column.Parameter.Value = ValueOf(column, rows[at]);
        await statement.Command.ExecuteNonQueryAsync(ct);
    }

    private object ValueOf(Column column, object row)
    {
        var value = column.Property.PropertyInfo!.GetValue(row);
        if (
            column.Property.Name == nameof(IRegional.RegionId)
            && Equals(value, default(Kernel.RegionId))
        )
            value = db.FilterRegion;
        return (value is null ? null : column.Converted(value)) ?? DBNull.Value;
    }

    // Names come from the model, never from a user.
    private static string TextOf(IEntityType entity, Column[][] rows) =>
        $"INSERT INTO \"{entity.GetTableName()}\" ({NamesOf(rows[0])}) VALUES "
        + string.Join(
            ", ",
            rows.Select(row => $"({string.Join(", ", row.Select(c => c.Parameter.ParameterName))})")
        );

    private static string NamesOf(Column[] columns) =>
        string.Join(", ", columns.Select(c => $"\"{c.Property.GetColumnName()}\""));

    private sealed record Statement(DbCommand Command, Column[][] Columns) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Command.DisposeAsync();
    }

    private sealed record Column(
        IProperty Property,
        DbParameter Parameter,
        RelationalTypeMapping Mapping
    )
    {
        public static Column Of(IProperty property, DbCommand command, string name)
        {
            var mapping = property.GetRelationalTypeMapping();
            var parameter = mapping.CreateParameter(command, name, value: null, nullable: true);
            command.Parameters.Add(parameter);
            return new(property, parameter, mapping);
        }

        public object? Converted(object value) =>
            Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
