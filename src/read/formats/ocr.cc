// SPDX-License-Identifier: Apache-2.0
#include "read/formats/ocr.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>

#include "base/strings.h"
#include "read/formats/pdf_picture.h"
#include "read/formats/printed_pages.h"
#include "read/formats/run_child.h"
#include "read/formats/tools.h"

namespace headwater {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int seconds_a_page = 60;
constexpr std::chrono::minutes time_a_document{20};
constexpr ChildLimits child_limits{seconds_a_page, 256U << 20U, 2U << 30U};

// More threads slow tesseract down where documents are read side by side. Its data may lie
// elsewhere.
std::vector<std::string> recogniser_environment() {
  std::vector<std::string> environment{"OMP_THREAD_LIMIT=1"};
  static const char* const data = std::getenv("TESSDATA_PREFIX");
  if (data != nullptr) environment.push_back(std::string("TESSDATA_PREFIX=") + data);
  return environment;
}

// One page of text: no form feeds.
Result<std::string> recognise_page(std::string_view pdf, std::size_t number,
                                   const std::string& languages) {
  const auto picture = picture_of_page(pdf, number, {"-gray", "-r", "300"});
  if (!picture) return std::unexpected(picture.error());
  auto text = recognise_picture(*picture, languages);
  if (text) std::ranges::replace(*text, '\f', '\n');
  return text;
}

}  // namespace

bool is_language_list(std::string_view languages) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '+';
  };
  return !languages.empty() && languages.size() <= 100 && std::ranges::all_of(languages, fits);
}

Result<std::string> recognise_picture(std::string_view picture, const std::string& languages) {
  if (!is_language_list(languages))
    return fail(ErrorKind::input, "tesseract", "no list of languages: " + languages);
  auto text = run_child({tool_path(text_recogniser),
                         {"stdin", "stdout", "-l", languages, "--dpi", "300"},
                         recogniser_environment()},
                        picture, child_limits);
  if (text) return text;
  auto why = "tesseract " + text.error().reason;
  if (text.error().reason == "failed")
    why += fmt::format(" (no picture it can read, or no data for the languages {})", languages);
  return fail(ErrorKind::input, "tesseract", std::move(why));
}

Result<RecognisedPages> recognise_empty_pages(std::string_view pdf, std::string_view printed,
                                              const std::string& languages) {
  RecognisedPages filled;
  const auto end = Clock::now() + time_a_document;
  std::size_t number = 0;
  std::size_t recognised = 0;
  for (const auto page : split_pages(printed)) {
    ++number;
    const bool empty = trim(page).empty();
    if (!empty || recognised == most_recognised_pages) {
      if (empty) ++filled.left_out;
      filled.text.append(page).push_back('\f');
      continue;
    }
    if (Clock::now() > end)
      return fail(ErrorKind::input, "tesseract",
                  fmt::format("reading the pictures of its pages takes longer than {} minutes",
                              time_a_document.count()));
    const auto text = recognise_page(pdf, number, languages);
    if (!text) return std::unexpected(text.error());
    const bool found = !trim(*text).empty();
    if (found) ++filled.found;
    filled.text.append(found ? std::string_view(*text) : page).push_back('\f');
    ++recognised;
  }
  return filled;
}

std::string why_not_recognised(std::string_view languages) {
  const bool missing = tool_path(text_recogniser).empty();
  if (!languages.empty()) return missing ? ": tesseract is not installed" : " that tesseract finds";
  return std::string(": if it is a scan, --ocr reads it with tesseract") +
         (missing ? ", which is not installed here" : "");
}

}  // namespace headwater
