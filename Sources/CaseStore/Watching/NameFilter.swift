/// Which names in a watched directory concern its owner; editors leave many others there for a moment.
package enum NameFilter: Equatable, Sendable {
    /// Names that end so and do not begin with a dot, as case files do with `.yaml`.
    case ending(String)
    /// These names and no others, as for the settings and their neighbours.
    case exactly(Set<String>)

    package func accepts(_ name: String) -> Bool {
        switch self {
        case .ending(let suffix): name.hasSuffix(suffix) && !name.hasPrefix(".")
        case .exactly(let names): names.contains(name)
        }
    }
}
