/// What a value is, and so which tags may ask for it.
indirect enum TemplateShape: Sendable, Hashable {
    case text
    case flag
    case list(TemplateShape)
    case record([String: TemplateShape])
}
