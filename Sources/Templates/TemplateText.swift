/// One template as it stands in a file, or in the program where no file rewords it.
package struct TemplateText: Sendable, Hashable {
    /// What other templates call it by: `duty` in `{{> duty}}`.
    package let name: String
    /// The file as problems name it.
    package let file: String
    /// Line ends are LF or CRLF.
    package let text: String

    package init(name: String, file: String, text: String) {
        self.name = name
        self.file = file
        self.text = text
    }
}
