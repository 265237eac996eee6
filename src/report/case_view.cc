// SPDX-License-Identifier: Apache-2.0
#include "report/case_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/strings.h"
#include "model/block_at.h"

namespace headwater {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

unsigned day_of(Day day) {
  return static_cast<unsigned>(std::chrono::year_month_day{day}.day());
}
std::string_view month_name(Day day) {
  return months[month_of(day) - 1];
}

bool is_month(Day lo, Day hi) {
  return day_of(lo) == 1 && hi == last_day_of_month(year_of(lo), month_of(lo));
}
bool is_year(Day lo, Day hi) {
  return year_of(lo) == year_of(hi) && month_of(lo) == 1 && day_of(lo) == 1 && month_of(hi) == 12 &&
         day_of(hi) == 31;
}
bool is_decade(Day lo, Day hi) {
  return year_of(lo) % 10 == 0 && year_of(hi) == year_of(lo) + 9 && month_of(lo) == 1 &&
         month_of(hi) == 12;
}

std::string closed_interval(Day lo, Day hi) {
  if (lo == hi) return fmt::format("{} {} {}", day_of(lo), month_name(lo), year_of(lo));
  if (is_month(lo, hi)) return fmt::format("{} {}", month_name(lo), year_of(lo));
  if (is_year(lo, hi)) return fmt::format("{}", year_of(lo));
  if (is_decade(lo, hi)) return fmt::format("{}s", year_of(lo));
  return fmt::format("{} .. {}", iso_day(lo), iso_day(hi));
}

std::string plain_number(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e15)
    return fmt::format("{}", static_cast<long long>(value));
  return fmt::format("{:g}", value);
}

}  // namespace

std::string shortened(std::string text, std::size_t longest) {
  const Utf8Text whole(std::move(text));
  if (whole.size() <= longest) return whole.str();
  auto cut = std::string(whole.slice({0, static_cast<std::uint32_t>(longest)}));
  if (const auto blank = cut.rfind(' '); blank != std::string::npos && blank > cut.size() / 2)
    cut.resize(blank);
  return cut + " …";
}

CaseView::CaseView(const Case& input) : case_(input) {
  origins_.resize(input.findings.claims.size());
  conflicts_.resize(input.findings.claims.size());
  for (std::uint32_t i = 0; i < input.findings.origins.size(); ++i) {
    const auto claim = input.findings.origins[i].claim;
    if (claim < origins_.size()) origins_[claim].push_back(i);
  }
  for (std::uint32_t i = 0; i < input.findings.conflicts.size(); ++i) {
    for (const auto claim : input.findings.conflicts[i].claims) {
      if (claim < conflicts_.size()) conflicts_[claim].push_back(i);
    }
  }
}

std::string CaseView::label(std::uint32_t document) const {
  return document_label(case_, document);
}

std::string CaseView::outlet(std::uint32_t document) const {
  const auto& d = case_.documents[document].document;
  if (!d.source.empty()) return d.source;
  if (!d.site.empty()) return d.site;
  if (!d.authors.empty()) return d.authors.front();
  return d.path.substr(d.path.find_last_of('/') + 1);
}

std::string CaseView::publisher(const Utterance& utterance) const {
  const auto* block =
      comment_at(case_.documents[utterance.document].document, utterance.span.start);
  if (block == nullptr) return outlet(utterance.document);
  return block->author.empty() ? "a reader" : fmt::format("{} (comment)", block->author);
}

std::string CaseView::quoted(DocumentSpan where, std::size_t longest) const {
  const auto& text = case_.documents[where.document].document.text;
  return shortened(squeeze_space(text.slice(where.span)), longest);
}

std::vector<std::uint32_t> CaseView::documents_of(const Claim& claim, Stance stance) const {
  std::vector<std::uint32_t> documents;
  for (const auto index : claim.utterances) {
    const auto& utterance = findings().utterances[index];
    if (utterance.stance == stance) documents.push_back(utterance.document);
  }
  sort_unique(documents);
  return documents;
}

std::string CaseView::voices(const Utterance& utterance) const {
  std::string out;
  for (const auto& voice : utterance.voices) {
    if (!out.empty()) out += " > ";
    out += voice.name.empty() ? "nobody named" : voice.name;
  }
  return out;
}

std::size_t standing_claims(const Case& whole) {
  std::size_t standing = 0;
  for (std::size_t i = 0; i < whole.findings.claims.size(); ++i)
    standing += is_gone(whole, i) ? 0U : 1U;
  return standing;
}

std::string in_quotes(const std::string& text) {
  if (text.starts_with("“") || text.starts_with('"')) return text;
  return fmt::format("“{}”", text);
}

std::string document_label(const Case& whole, std::uint32_t document) {
  const auto width = std::max<std::size_t>(2, std::to_string(whole.documents.size()).size());
  return fmt::format("d{:0{}}", document + 1, width);
}

std::string time_text(const TimeInterval& interval) {
  if (!interval.known()) return "date unknown";
  const std::string about = interval.approximate ? "about " : "";
  if (interval.lo && interval.hi) return about + closed_interval(*interval.lo, *interval.hi);
  if (interval.hi) return "until " + about + closed_interval(*interval.hi, *interval.hi);
  return "from " + about + closed_interval(*interval.lo, *interval.lo);
}

std::string number_text(const NumberInterval& number) {
  if (!number.lo && !number.hi) return "an unknown number";
  if (number.exact()) return plain_number(*number.lo);
  if (!number.hi) return plain_number(*number.lo) + " or more";
  if (!number.lo) return "up to " + plain_number(*number.hi);
  auto range = fmt::format("{}–{}", plain_number(*number.lo), plain_number(*number.hi));
  if (number.modifier == "about") {
    return fmt::format("about {} ({})", plain_number(std::round((*number.lo + *number.hi) / 2)),
                       range);
  }
  return range;
}

std::string place_text(const Place& place) {
  if (!place.known()) return "";
  std::string out = place.text;
  if (!place.region.empty() && !out.contains(place.region)) out += ", " + place.region;
  if (!place.country.empty() && !out.contains(place.country)) out += ", " + place.country;
  return out;
}

std::string credibility_text(std::uint8_t credibility) {
  static constexpr std::array<std::string_view, 6> words{
      "confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"};
  const auto number = std::clamp<int>(credibility, 1, 6);
  return fmt::format("{} {}", number, words[static_cast<std::size_t>(number - 1)]);
}

std::string reliability_text(char reliability) {
  static constexpr std::array<std::string_view, 6> words{"reliable",        "usually reliable",
                                                         "fairly reliable", "not usually reliable",
                                                         "unreliable",      "cannot be judged"};
  if (reliability < 'A' || reliability > 'F') return "F cannot be judged";
  return fmt::format("{} {}", reliability, words[static_cast<std::size_t>(reliability - 'A')]);
}

std::string_view derivation_text(Derivation derivation) {
  return derivation == Derivation::shared_feed ? "same words, first unknown" : name_of(derivation);
}

std::string origins_text(const OriginCount& count) {
  if (count.hi == 0) return "no known origin";
  if (count.lo == count.hi) return counted(count.lo, "independent origin");
  return fmt::format("{} to {} independent origins", count.lo, count.hi);
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace headwater
