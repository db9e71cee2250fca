internal import Mustache

/// Stands for a value that is not there: shown as nothing, and no section stands for it.
struct Absence: MustacheCustomRepresentation, Sendable {
    var representation: Any? { nil }
}
