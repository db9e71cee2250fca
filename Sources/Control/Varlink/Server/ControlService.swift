/// What stands behind the control socket and knows the answers.
package protocol ControlService: Sendable {
    /// The answer to `request`, with the reply of the same name. The caller is allowed to ask it.
    ///
    /// Throws `Interface.Failure` where the request cannot be met and `Interface.NotImplemented` where the service does
    /// not offer the method. After any other error the connection is closed and the caller learns nothing of it.
    func answer(_ request: Interface.Request, from caller: Caller) async throws -> Interface.Reply

    /// The notices said from now on. The stream is dropped when the caller goes away.
    func notices(for caller: Caller) async -> AsyncStream<Interface.Notice>
}
