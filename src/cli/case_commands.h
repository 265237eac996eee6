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
#include "intake/add_documents.h"
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
[[nodiscard]] Result<Case> load_current(CommandContext& context, CaseFile& file,
                                        const std::string& path,
                                        const CaseNeeds& needs = CaseNeeds::all());

// Opens and loads for reading. nullopt: reported.
[[nodiscard]] std::optional<OpenCase> load_for_reading(CommandContext& context,
                                                       const std::string& path,
                                                       const CaseNeeds& needs = CaseNeeds::all());

// Whether anything has this path; a case is made where nothing has.
[[nodiscard]] bool is_there(const std::string& path);

// The CASE argument.
void add_case_option(const Command& command, std::string& path);

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
Command add_list_command(const Command& app, CommandContext& context, const std::string& name,
                         const std::string& summary, const ListNeeds& needs, MakeList make);

// The claim that an option names by id or number; where there is none that is reported. nullopt
// where the option was not given, too.
[[nodiscard]] std::optional<std::uint32_t> claim_given(CommandContext& context, const Case& whole,
                                                       const std::string& name);

// What goes out of a case: --claims, --with-paths, --with-texts of report and export.
struct HandingOn {
  std::vector<std::string> claims;
  bool with_paths = false;
  bool with_texts = false;
};
void add_handing_on(const Command& command, HandingOn& options);

// 0, 1 … count - 1, those that `keep` keeps.
[[nodiscard]] std::vector<std::uint32_t> kept(std::size_t count,
                                              const std::function<bool(std::uint32_t)>& keep);
// ASCII case ignored; an empty needle is in everything.
[[nodiscard]] bool holds_text(std::string_view text, std::string_view needle);

struct TerminalStyle {
  std::size_t width = 0;  // columns; 0: no terminal
  bool bold = false;      // NO_COLOR
};
// Of standard output.
[[nodiscard]] TerminalStyle terminal_style();

}  // namespace headwater
