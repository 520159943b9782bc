package health.waymark.query;

import java.util.List;

/** One page of a list; pages count from 0. */
public record Listing<T>(List<T> items, long total, int page, int size) {}
