// SPDX-License-Identifier: Apache-2.0
// What the commands over a case share: the CASE argument, opening, listing.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "report/table.h"
#include "store/case_file.h"

namespace headwater {

struct OpenCase {
  CaseFile file;
  Snapshot snapshot;  // what is read from `file` later belongs to `whole`
  Case whole;
};

// The whole case at one instant. Where documents were added whose findings are not stored yet they
// are made anew in memory, and standard error says so.
[[nodiscard]] Result<Case> load_current(CaseFile& file, const std::string& path,
                                        const CaseNeeds& needs = CaseNeeds::all());

// Opens and loads for reading. nullopt: reported.
[[nodiscard]] std::optional<OpenCase> load_for_reading(CommandContext& context,
                                                       const std::string& path,
                                                       const CaseNeeds& needs = CaseNeeds::all());

// The findings over all documents; the error says that the documents themselves are safe.
[[nodiscard]] Result<Findings> findings_of(const std::vector<DocumentFacts>& documents);

// The CASE argument.
void add_case_option(CLI::App& command, std::string& path);

// One kind of list: which rows the filters keep, and each row as JSON and in a table.
struct CaseList {
  std::vector<std::uint32_t> which;
  std::function<Json(std::uint32_t)> json;
  std::function<Table(const std::vector<std::uint32_t>&)> table;
};

struct ListOptions {
  std::string case_path;
  bool csv = false;
};

// A command that lists: CASE, --json, --csv. `make` gets the open case, after parsing.
using MakeList = std::function<CaseList(CommandContext&, OpenCase&)>;
// What of the case the table shows, and what the objects of --json show.
struct ListNeeds {
  CaseNeeds table;
  CaseNeeds json;
};
CLI::App& add_list_command(CLI::App& app, CommandContext& context, const std::string& name,
                           const std::string& summary, const ListNeeds& needs, MakeList make);

// 0, 1 … count - 1, those that `keep` keeps.
[[nodiscard]] std::vector<std::uint32_t> kept(std::size_t count,
                                              const std::function<bool(std::uint32_t)>& keep);
// ASCII case ignored; an empty needle is in everything.
[[nodiscard]] bool holds_text(std::string_view text, std::string_view needle);

// Of standard output: columns (0 where it is no terminal) and whether it takes colour (NO_COLOR).
[[nodiscard]] TableStyle output_style();

}  // namespace headwater
