/// The text that all the encoders of one value write to.
final class JSONWriter {
    /// All of the state in one place, so that the compiler has one access to guard for each thing written.
    var text: JSONText

    init(_ layout: JSONText.Layout) {
        text = JSONText(layout)
    }
}
