/// What a report says where it may not be whole.
enum RefusedFiles {
    /// Nil where every file is accepted.
    static func sentence(_ count: Int) -> String? {
        guard count > 0 else { return nil }
        return
            "\(count == 1 ? "1 file is" : "\(count) files are") refused: what stands there is shown as it was last read, "
            + "or missing. Run 'casewatchctl check'."
    }
}
