// SPDX-License-Identifier: Apache-2.0
#include "store/verify_case.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "base/hash.h"
#include "base/json.h"
#include "store/case_connection.h"
#include "store/decision_log.h"
#include "store/document_rows.h"
#include "store/finding_rows.h"
#include "store/original_bytes.h"

namespace headwater {
namespace {

void check_file(const Database& database, std::vector<Fault>& faults) {
  Statement check(database, "PRAGMA quick_check");
  while (check.step()) {
    if (check.text(0) != "ok") faults.push_back({"file", std::string(check.text(0))});
  }
  Statement keys(database, "PRAGMA foreign_key_check");
  while (keys.step())
    faults.push_back({"file", fmt::format("a row of {} names a row of {} that is not there",
                                          keys.text(0), keys.text(2))});
}

void check_originals(const Database& database, std::vector<Fault>& faults) {
  Statement select(database, "SELECT sha256, size, packing, bytes FROM originals ORDER BY sha256");
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
  }
}

// The hashes that the log's `add` entries give, by id of the document.
struct AddedDocument {
  std::string sha256;
  std::string text_sha256;
};

std::map<std::string, AddedDocument> replay_log(const Database& database,
                                                std::vector<Fault>& faults) {
  std::map<std::string, AddedDocument> added;
  std::string previous(64, '0');
  std::int64_t number = 0;
  for (const auto& entry : load_log_entries(database)) {
    const auto name = fmt::format("log entry {}", entry.number);
    if (entry.number != ++number) faults.push_back({name, "an entry before it is missing"});
    if (entry.previous != previous)
      faults.push_back({name, "does not follow from the entry before it"});
    if (hash_of(entry) != entry.hash) faults.push_back({name, "was changed after it was written"});
    previous = entry.hash;
    number = entry.number;
    if (entry.action != "add") continue;
    const auto detail = parse_json(entry.detail, name);
    if (!detail || !detail->is_object()) {
      faults.push_back({name, "its detail cannot be read"});
      continue;
    }
    added[entry.target] = {detail->value("sha256", ""), detail->value("text_sha256", "")};
  }
  return added;
}

std::string what_is_missing(std::string_view member) {
  if (member.starts_with("ocr:"))
    return "its text was read from pictures, and cannot be read again here to compare it: "
           "tesseract "
           "or pdftoppm is missing or fails";
  return "its original no longer holds " + std::string(member);
}

void check_document(const DocumentFacts& facts, CaseFile& file,
                    const std::map<std::string, AddedDocument>& added, const InnerStream& inner,
                    std::vector<Fault>& faults) {
  const auto& document = facts.document;
  const auto found = added.find(document.id);
  if (found == added.end()) {
    faults.push_back({document.id, "no log entry says that it was added"});
  } else {
    if (found->second.sha256 != document.sha256)
      faults.push_back({document.id, "its original is not the one that was added"});
    if (found->second.text_sha256 != sha256_hex(document.text.str()))
      faults.push_back({document.id, "its text was changed after it was added"});
  }
  for (auto& fault : faults_in(facts)) faults.push_back(std::move(fault));
  const auto original = load_original(file, document.sha256);
  if (!original) return;  // already told by check_originals
  const auto stream = inner(document.offsets.member, *original);
  if (!stream) {
    faults.push_back({document.id, what_is_missing(document.offsets.member)});
    return;
  }
  for (auto& fault : faults_against(document, *stream)) faults.push_back(std::move(fault));
}

std::vector<Fault> all_faults(CaseFile& file, const InnerStream& inner) {
  const auto& database = file.connection().database;
  std::vector<Fault> faults;
  check_file(database, faults);
  check_originals(database, faults);
  const auto added = replay_log(database, faults);
  const auto loaded = load_document_facts(database);
  std::set<std::string> ids;
  for (const auto& facts : loaded.facts) {
    ids.insert(facts.document.id);
    check_document(facts, file, added, inner, faults);
  }
  for (const auto& [id, hashes] : added) {
    if (!ids.contains(id)) faults.push_back({id, "was added, and is not in the case"});
  }
  for (auto& fault : faults_in(load_findings_rows(database, loaded.rows), loaded.facts))
    faults.push_back(std::move(fault));
  return faults;
}

}  // namespace

Result<std::vector<Fault>> verify_case(CaseFile& file, const InnerStream& inner) {
  return fenced(file.connection().path, [&] { return all_faults(file, inner); });
}

}  // namespace headwater
