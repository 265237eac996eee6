// SPDX-License-Identifier: Apache-2.0
// What `run` does with a few small documents of several formats: read, analysed, compared, stored,
// loaded, verified, reported, explained, exported; no crash, no fault in what is found or stored.
//
// Rule: the first byte chooses: stories of a grammar (story.h), or the bytes themselves, cut into
//       documents at the byte 0x1E.
#include <fmt/format.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "check_read.h"
#include "pipeline/run_case.h"
#include "pipeline/stages.h"
#include "report/explain.h"
#include "report/export_case.h"
#include "report/html_report.h"
#include "report/report_order.h"
#include "report/text_report.h"
#include "store/case_file.h"
#include "store/check_case.h"
#include "store/finding_part.h"
#include "store/verify_case.h"
#include "story.h"

namespace {

using namespace headwater;

void demand(bool holds, const std::string& what) {
  if (holds) return;
  fmt::print(stderr, "broken: {}\n", what);
  std::abort();
}

void demand_none(const std::vector<Fault>& faults, const char* where) {
  for (const auto& fault : faults)
    demand(false, fmt::format("{}: {}: {}", where, fault.where, fault.what));
}

template <class T>
T must(Result<T> result) {
  if (!result) demand(false, result.error().message());
  return *std::move(result);
}

std::vector<ToldDocument> stories_of(std::string_view bytes) {
  constexpr std::size_t most = 6;
  std::vector<ToldDocument> stories;
  if (bytes.empty()) return stories;
  const bool told = (static_cast<unsigned char>(bytes.front()) & 3) != 3;
  bytes.remove_prefix(1);
  if (told) {
    Choices choices(bytes);
    while (!choices.empty() && stories.size() < most)
      stories.push_back(tell_document(choices, stories.size()));
    return stories;
  }
  for (const auto part : split(bytes, '\x1E')) {
    if (stories.size() == most) break;
    Choices choices(part.substr(0, 3));
    stories.push_back(wrap_document(std::string(part.substr(std::min<std::size_t>(part.size(), 3))),
                                    choices, stories.size()));
  }
  return stories;
}

void store(CaseFile& file, const std::vector<ToldDocument>& stories) {
  for (const auto& story : stories) {
    auto outcome = read_bytes(story.id, story.bytes);
    for (const auto& error : outcome.failed)
      demand(error.reason.find("a fault of the program") == std::string::npos, error.message());
    check_read(outcome, inner_stream);
    for (auto& read : outcome.documents) {
      const auto original = pack_original(read.original);
      read.document.sha256 = original.sha256;
      auto facts = analyse_document(std::move(read.document));
      demand_none(faults_in(facts), "facts");
      must(store_document(file, std::move(facts), original));
    }
  }
}

void explain_all(CaseFile& file, const Case& whole) {
  const auto original_of = [&](const Document&) -> std::optional<std::string_view> {
    return std::nullopt;
  };
  const auto explain = [&](const std::string& id) {
    const auto explanation = explain_json(whole, id, original_of);
    demand(explanation.has_value(), id + " is not explained");
    const auto part = must(load_finding(file, id));
    demand(part.has_value(), id + " is not found by its row");
    const auto alone = explain_part_json(*part, original_of);
    demand(to_json_line(alone) == to_json_line(*explanation), id + " is explained otherwise alone");
    static_cast<void>(explain_text(*explanation));
  };
  const auto& found = whole.findings;
  for (const auto& one : found.claims) explain(one.id);
  for (const auto& one : found.conflicts) explain(one.id);
  for (const auto& one : found.incidents) explain(one.id);
  for (const auto& one : found.entities) explain(one.id);
  for (const auto& one : found.origins) explain(one.id);
  for (const auto& one : found.sources) explain(one.id);
  for (const auto& one : whole.documents) explain(one.document.id);
  must(search_text(file, "bridge"));
}

void print_all(const Case& whole) {
  ReportOptions options;
  options.case_path = "case.hw";
  for (const std::size_t width : {40U, 110U}) static_cast<void>(text_report(whole, options, width));
  static_cast<void>(markdown_report(whole, options));
  static_cast<void>(html_report(whole, options));
  static_cast<void>(export_csv(whole));
  static_cast<void>(export_json(whole));
  static_cast<void>(export_graphml(whole));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto stories = stories_of({reinterpret_cast<const char*>(data), size});
  static const std::string path =
      fmt::format("{}/headwater-fuzz-{}.hw",
                  std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : "/tmp", ::getpid());
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  auto file = must(open_case(path, CaseMode::write));
  store(file, stories);
  Case made{must(load_documents(file)), {}};
  made.findings = find_over_case(made.documents);
  put_in_report_order(made);
  demand_none(faults_in(made.findings, made.documents), "findings");
  if (const auto kept = store_findings(file, made.findings, made.documents.size()); !kept)
    demand(false, kept.error().message());
  const auto whole = must(load_case(file));
  demand(whole.findings == made.findings, "findings change on their way through the file");
  demand_none(must(verify_case(file, inner_stream)).faults, "verify");
  print_all(whole);
  explain_all(file, whole);
  return 0;
}
