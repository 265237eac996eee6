// SPDX-License-Identifier: Apache-2.0
#include "store/verify_case.h"

#include <fmt/format.h>

#include <utility>

#include "base/hash.h"
#include "base/strings.h"
#include "store/case_connection.h"
#include "store/case_meta.h"
#include "store/document_rows.h"
#include "store/finding_rows.h"
#include "store/log_replay.h"
#include "store/original_bytes.h"
#include "store/page_index.h"
#include "store/schema.h"

namespace headwater {
namespace {

void check_file(const Database& database, std::vector<Fault>& faults) {
  Statement check(database, "PRAGMA integrity_check");
  while (check.step()) {
    if (check.text(0) != "ok") faults.push_back({"file", std::string(check.text(0))});
  }
  Statement keys(database, "PRAGMA foreign_key_check");
  while (keys.step())
    faults.push_back({"file", fmt::format("a row of {} names a row of {} that is not there",
                                          keys.text(0), keys.text(2))});
}

void check_originals(const Database& database, std::vector<Fault>& faults) {
  Statement select(database,
                   "SELECT sha256, size, packing, bytes, EXISTS (SELECT 1 FROM documents WHERE "
                   "documents.sha256 = originals.sha256) FROM originals ORDER BY sha256");
  while (select.step()) {
    const std::string name = "original " + std::string(select.text(0));
    const auto size = static_cast<std::uint64_t>(select.integer(1));
    std::optional<std::string> unpacked;
    if (select.text(2) == "zlib") {
      unpacked = inflate_bytes(select.blob(3), size);
    } else {
      unpacked = std::string(select.blob(3));
    }
    if (!unpacked) {
      faults.push_back({name, "the bytes cannot be unpacked"});
    } else if (unpacked->size() != size) {
      faults.push_back({name, fmt::format("{} bytes, {} expected", unpacked->size(), size)});
    } else if (sha256_hex(*unpacked) != select.text(0)) {
      faults.push_back({name, "the bytes have another SHA-256"});
    }
    if (select.integer(4) == 0) faults.push_back({name, "no document in the case comes from it"});
  }
}

std::string what_is_missing(std::string_view member) {
  if (member.starts_with("ocr:"))
    return "its text was read from pictures, and cannot be read again here to compare it: "
           "tesseract "
           "or pdftoppm is missing or fails";
  return "its original no longer holds " + std::string(member);
}

// One run over a case; REQUIRES: inside a read transaction.
class Verifier {
 public:
  Verifier(CaseFile& file, const InnerStream& inner, const MakePageOf& page, Verification& made)
      : file_(file),
        database_(file.connection().database),
        inner_(inner),
        page_(page),
        made_(made) {}

  void run(const std::string& kept_head) {
    check_file(database_, made_.faults);
    check_originals(database_, made_.faults);
    log_ = replay_log(database_, kept_head, made_.faults);
    made_.head = log_.head;
    made_.entries = log_.entries;
    check_kept_head(kept_head);
    made_.rows_are_covered = database_.integer("PRAGMA user_version") > 1;
    check_documents_logged();
    if (made_.rows_are_covered) check_rows();
    check_contents();
  }

 private:
  void fault(std::string where, std::string what) {
    made_.faults.push_back({std::move(where), std::move(what)});
  }

  void check_kept_head(const std::string& kept_head) {
    if (kept_head.empty()) return;
    if (log_.kept_head) {
      made_.since_kept_head = log_.entries - *log_.kept_head;
    } else {
      fault("log", "does not hold the head " + kept_head +
                       ": entries were removed or rewritten since it was kept");
    }
  }

  void check_documents_logged() {
    std::set<std::string> ids;
    Statement select(database_, "SELECT id FROM documents ORDER BY id");
    while (select.step()) ids.emplace(select.text(0));
    for (const auto& [id, logged] : log_.documents) {
      if (!ids.contains(id)) fault(id, "was added, and is not in the case");
    }
  }

  void check_rows() {
    DocumentDigests digests(database_);
    Statement select(database_, "SELECT row, id FROM documents ORDER BY id");
    while (select.step()) {
      const std::string id(select.text(1));
      const auto found = digests.of(select.integer(0));
      const auto logged = log_.documents.find(id);
      if (logged == log_.documents.end()) continue;  // told with its text
      if (logged->second.rows.whole.empty()) {
        fault(id, "no log entry covers its rows");
        continue;
      }
      for (const auto& table : differing_tables(logged->second.rows, found))
        fault(id, fmt::format("its rows in {} are not those that were stored", table));
    }
    check_all_rows_met(digests);
    check_copies();
    check_findings();
  }

  // Rows that belong to no document have no digest.
  void check_all_rows_met(const DocumentDigests& digests) {
    for (const auto& table : document_tables()) {
      if (table == "originals") continue;  // one may belong to several; check_originals tells
      const auto met = digests.rows_met().find(table);
      const auto rows = database_.integer("SELECT count(*) FROM " + table);
      if (rows != (met == digests.rows_met().end() ? 0 : met->second))
        fault(table, "holds rows that belong to no document");
    }
  }

  void check_copies() {
    Statement select(database_,
                     "SELECT documents.id, copies.id, copies.path FROM copies LEFT JOIN documents "
                     "ON documents.row = copies.document");
    std::set<std::pair<std::string, std::string>> found;
    while (select.step()) {
      const Json detail{{"id", select.text(1)}, {"path", select.text(2)}};
      found.emplace(select.text(0), to_json_line(detail));
    }
    if (found != log_.copies) fault("copies", "its rows are not those that were stored");
  }

  void check_findings() {
    const auto expected = log_.findings ? *log_.findings : digest_of_findings(empty_case());
    for (const auto& table : differing_tables(expected, digest_of_findings(database_)))
      fault(table, "its rows are not those that were stored");
  }

  // The contents as the program reads them. What cannot be read is one fault, and ends it.
  void check_contents() try {
    auto loaded = load_document_facts(database_);
    for (const auto& facts : loaded.facts) check_document(facts);
    auto findings = load_findings_rows(database_, loaded.rows);
    auto faults = faults_in(findings, loaded.facts);
    if (faults.empty() && page_) check_page({std::move(loaded.facts), std::move(findings)});
    for (auto& found : faults) made_.faults.push_back(std::move(found));
  } catch (const SqlFailure& failure) {
    fault("file", case_error("", failure).reason);
  }

  // While documents wait for their findings the index is that of the documents before them.
  void check_page(const Case& whole) {
    if (!made_.faults.empty()) return;  // its rows follow from sound findings alone
    if (meta(database_, meta_findings) != count_documents(database_)) return;
    for (const auto& table : differing_page_tables(database_, page_(whole)))
      fault(table, "its rows are not those that the findings give");
  }

  void check_document(const DocumentFacts& facts) {
    const auto& document = facts.document;
    const auto found = log_.documents.find(document.id);
    if (found == log_.documents.end() || !found->second.added) {
      fault(document.id, "no log entry says that it was added");
    } else {
      if (found->second.sha256 != document.sha256)
        fault(document.id, "its original is not the one that was added");
      if (found->second.text_sha256 != sha256_hex(document.text.str()))
        fault(document.id, "its text was changed after it was added");
    }
    for (auto& inside : faults_in(facts)) made_.faults.push_back(std::move(inside));
    const auto original = load_original(file_, document.sha256);
    if (!original) return;  // already told by check_originals
    const auto stream = inner_(document.offsets.member, *original);
    if (!stream) return fault(document.id, what_is_missing(document.offsets.member));
    for (auto& misfit : faults_against(document, *stream))
      made_.faults.push_back(std::move(misfit));
  }

  CaseFile& file_;
  const Database& database_;
  const InnerStream& inner_;
  const MakePageOf& page_;
  Verification& made_;
  LogReplay log_;
};

}  // namespace

Result<Verification> verify_case(CaseFile& file, const InnerStream& inner,
                                 const std::string& kept_head, const MakePageOf& page) {
  return reading(file, [&](CaseConnection&) {
    Verification made;
    Verifier(file, inner, page, made).run(kept_head);
    return made;
  });
}

}  // namespace headwater
