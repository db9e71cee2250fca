extension Interface {
    /// The service does not offer a method that the interface names.
    package struct NotImplemented: Error, Equatable {
        package init() {}
    }
}
