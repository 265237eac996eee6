// SPDX-License-Identifier: Apache-2.0
#include "store/upgrade_case.h"

#include <utility>
#include <vector>

#include "store/case_meta.h"
#include "store/decision_log.h"
#include "store/row_digests.h"
#include "store/schema.h"

namespace headwater {
namespace {

void log_documents(const Database& database) {
  DocumentDigests digests(database);
  Statement select(database, "SELECT row, id FROM documents ORDER BY row");
  while (select.step()) {
    Json detail = Json::object();
    put_digest(detail, digests.of(select.integer(0)));
    append_to_log(database, "rows", std::string(select.text(1)), detail);
  }
}

void log_copies(const Database& database) {
  Statement select(database,
                   "SELECT documents.id, copies.id, copies.path FROM copies JOIN documents ON "
                   "documents.row = copies.document ORDER BY 1, 2");
  while (select.step())
    log_copy(database, std::string(select.text(0)), std::string(select.text(1)),
             std::string(select.text(2)));
}

}  // namespace

void upgrade_case(const Database& database, Transaction& transaction) {
  const auto version =
      database.integer("PRAGMA user_version");  // another process may have been here
  if (version >= case_version) return;
  for (auto next = version + 1; next <= case_version; ++next) database.run(schema_sql(next));
  append_to_log(database, "upgrade", "version " + std::to_string(case_version),
                Json{{"from", version}});
  // The rows of version 2 are in the log as they were written: to log them as they are found would
  // hide what was changed since.
  if (version < 2) {
    log_documents(database);
    log_copies(database);
    // Version 1 put each document into the index of words as it was stored.
    set_meta(database, meta_indexed, count_documents(database));
    log_findings(database);
  }
  transaction.commit();
}

}  // namespace headwater
