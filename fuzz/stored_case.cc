// SPDX-License-Identifier: Apache-2.0
#include "stored_case.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string_view>

#include "check_read.h"
#include "exchange/export_case.h"
#include "pipeline/annotate.h"
#include "pipeline/run_case.h"
#include "pipeline/stages.h"
#include "report/explain.h"
#include "report/html_report.h"
#include "report/report_order.h"
#include "report/text_report.h"
#include "store/finding_part.h"

namespace headwater {
namespace {

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

}  // namespace

void demand(bool holds, const std::string& what) {
  if (holds) return;
  fmt::print(stderr, "broken: {}\n", what);
  std::abort();
}

void demand_none(const std::vector<Fault>& faults, const char* where) {
  for (const auto& fault : faults)
    demand(false, fmt::format("{}: {}: {}", where, fault.where, fault.what));
}

std::string case_path() {
  return fmt::format("{}/headwater-fuzz-{}.hw",
                     std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : "/tmp", ::getpid());
}

CaseFile new_case(const std::string& path) {
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  return must(open_case(path, CaseMode::write));
}

Case store_stories(CaseFile& file, const std::vector<ToldDocument>& stories) {
  store(file, stories);
  Case made{must(load_documents(file)), {}};
  made.findings = find_over_case(made.documents, {});
  put_in_report_order(made);
  demand_none(faults_in(made.findings, made.documents), "findings");
  if (const auto kept = store_findings(file, made.findings, made.documents.size()); !kept)
    demand(false, kept.error().message());
  return made;
}

void print_one(const Case& whole, std::size_t turn) {
  ReportOptions options;
  options.case_path = "case.hw";
  switch (turn % prints) {
    case 0:
      return static_cast<void>(text_report(whole, select_all(whole), options, 40));
    case 1:
      return static_cast<void>(text_report(whole, select_all(whole), options, 110));
    case 2:
      return static_cast<void>(markdown_report(whole, select_all(whole), options));
    case 3:
      return static_cast<void>(html_report(whole, select_all(whole), options));
    default: {
      const auto& format = export_formats()[(turn % prints) - 4];
      return static_cast<void>(format.make({whole, select_all(whole), "case.hw"}));
    }
  }
}

void explain_some(CaseFile& file, const Case& whole, std::size_t turn) {
  constexpr std::size_t most = 2;
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
  const auto explain_of = [&](const auto& found, const auto& id_of) {
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
      explain(id_of(found[(turn + i) % found.size()]));
  };
  const auto own_id = [](const auto& one) { return one.id; };
  const auto& found = whole.findings;
  explain_of(found.claims, own_id);
  explain_of(found.conflicts, own_id);
  explain_of(found.incidents, own_id);
  explain_of(found.entities, own_id);
  explain_of(found.origins, own_id);
  explain_of(found.sources, own_id);
  explain_of(whole.documents, [](const auto& one) { return one.document.id; });
  must(search_text(file, "bridge"));
}

}  // namespace headwater
