package caseclerk.architecture.planted.adapters.web;

import java.sql.Connection;

/** Planted: JDBC outside the storage adapter. */
public record Fetch(Connection connection) {}
