extension Conversation {
    /// What came of asking the service.
    enum Outcome: Sendable {
        /// An answer, which may be an error of the interface.
        case reply(VarlinkFrame)
        /// An error that is not for the caller.
        case failed(any Error)

        init(of request: Interface.Request, asking service: any ControlService, for caller: Caller) async {
            do {
                self = .reply(try await Self.frame(request, service, caller))
            } catch {
                self = .failed(error)
            }
        }

        private static func frame(
            _ request: Interface.Request, _ service: any ControlService, _ caller: Caller
        ) async throws -> VarlinkFrame {
            do {
                return try VarlinkFrame(VarlinkReply(try await service.answer(request, from: caller)))
            } catch let failure as Interface.Failure {
                return try VarlinkFrame(VarlinkReply(failure))
            } catch is Interface.NotImplemented {
                return try VarlinkFrame(VarlinkReply(VarlinkError.methodNotImplemented(request.method.qualifiedName)))
            }
        }
    }
}
