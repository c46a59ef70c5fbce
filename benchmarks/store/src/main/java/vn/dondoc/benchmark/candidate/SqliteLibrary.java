package vn.dondoc.benchmark.candidate;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The id is the row id, the indexes are tables without one; a write-ahead log; each write is one transaction of the one connection. */
class SqliteLibrary implements Library {

    private final Connection connection;
    private final Map<Table, PreparedStatement> puts = new EnumMap<>(Table.class);
    private final Map<Table, PreparedStatement> removals = new EnumMap<>(Table.class);
    private final Map<Table, PreparedStatement> gets = new EnumMap<>(Table.class);
    private final Map<Table, PreparedStatement> ranges = new EnumMap<>(Table.class);

    SqliteLibrary(Path folder, Durability durability) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data.sqlite"));
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = " + (durability == Durability.POWER ? "FULL" : "OFF"));
            statement.execute("PRAGMA cache_size = -65536");
            for (Table table : Table.values()) {
                statement.execute("CREATE TABLE IF NOT EXISTS " + name(table)
                        + (table == Table.DOCUMENTS
                                ? " (k INTEGER PRIMARY KEY, v BLOB)"
                                : " (k BLOB PRIMARY KEY, v BLOB) WITHOUT ROWID"));
            }
        }
        connection.setAutoCommit(false);
        for (Table table : Table.values()) {
            puts.put(table, connection.prepareStatement("INSERT OR REPLACE INTO " + name(table) + " VALUES (?, ?)"));
            removals.put(table, connection.prepareStatement("DELETE FROM " + name(table) + " WHERE k = ?"));
            gets.put(table, connection.prepareStatement("SELECT v FROM " + name(table) + " WHERE k = ?"));
            ranges.put(
                    table,
                    connection.prepareStatement(
                            "SELECT k FROM " + name(table) + " WHERE k >= ? AND k < ? ORDER BY k LIMIT ?"));
        }
    }

    private static PreparedStatement of(Map<Table, PreparedStatement> statements, Table table) {
        PreparedStatement found = statements.get(table);
        if (found == null) {
            throw new IllegalStateException("No table " + table);
        }
        return found;
    }

    private static String name(Table table) {
        return "rows_of_" + table;
    }

    private static void key(PreparedStatement statement, Table table, byte[] key) throws SQLException {
        if (table == Table.DOCUMENTS) {
            statement.setLong(1, ByteBuffer.wrap(key).getLong());
        } else {
            statement.setBytes(1, key);
        }
    }

    @Override
    public synchronized void write(List<Change> changes) throws SQLException {
        for (Change change : changes) {
            PreparedStatement statement = of(change.value() == null ? removals : puts, change.table());
            key(statement, change.table(), change.key());
            if (change.value() != null) {
                statement.setBytes(2, change.value());
            }
            statement.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public synchronized byte @Nullable [] get(Table table, byte[] key) throws SQLException {
        PreparedStatement statement = of(gets, table);
        key(statement, table, key);
        try (ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getBytes(1) : null;
        }
    }

    @Override
    public synchronized List<byte[]> keys(Table table, byte[] from, byte[] to, int most) throws SQLException {
        PreparedStatement statement = of(ranges, table);
        statement.setBytes(1, from);
        statement.setBytes(2, to);
        statement.setInt(3, most);
        var keys = new ArrayList<byte[]>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                keys.add(found.getBytes(1));
            }
        }
        return keys;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
