package kith.kernel.jobs;

/// A kind of job. The module that owns the work declares it as a constant.
///
/// @param key how the table names it, as `import`
/// @param words what a page calls it, as "Import"
/// @param parameters what a job of this kind needs to know: a record that JSON can hold, without personal data
/// @param lane of the jobs in one lane, one runs at a time, whatever the number of servers
public record JobKind<P extends Record>(String key, String words, Class<P> parameters, String lane) {}
