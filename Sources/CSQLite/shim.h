#pragma once
// SQLite's settings of a connection are changed by a function of variable arguments, which Swift cannot call.
#include <sqlite3.h>

/// From now on the connection brings nothing from the log into the database when it is closed.
static inline int csqlite_leave_log_at_close(sqlite3 *database) {
    return sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}
