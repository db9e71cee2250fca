extension Interface {
    /// The parameters of a method that takes or answers nothing: an empty object.
    struct Nothing: Codable {}
}
