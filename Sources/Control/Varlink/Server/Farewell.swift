/// Tells the handlers of a connection that the server is stopping.
enum Farewell: Sendable {
    /// Close as soon as the answer under way has been read.
    case afterTheAnswer
    case atOnce
}
