extension Conversation {
    /// What stands behind every conversation of a server.
    struct Backing {
        let router: CallRouter
        let service: any ControlService
        let limits: VarlinkServer.Limits
        let workload: Workload
        let report: @Sendable (VarlinkServer.Incident) -> Void
    }
}
