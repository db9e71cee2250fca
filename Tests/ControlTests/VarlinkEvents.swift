/// Things that happened, in order, for a test to wait for.
struct Events<Element: Sendable>: Sendable {
    private let stream: AsyncStream<Element>
    private let continuation: AsyncStream<Element>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    func happened(_ event: Element) {
        continuation.yield(event)
    }

    /// The next event, or the next that `matches`; those before it are dropped.
    func next(where matches: (Element) -> Bool = { _ in true }) async -> Element? {
        for await event in stream where matches(event) { return event }
        return nil
    }
}
