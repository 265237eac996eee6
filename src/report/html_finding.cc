// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/strings.h"
#include "report/claims_json.h"
#include "report/find_claim.h"
#include "report/html_parts.h"
#include "report/html_report.h"
#include "report/likelihood.h"
#include "report/reasons_to_look.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

constexpr std::size_t most_in_tree = 60;
constexpr std::size_t most_rivals = 8;

std::string bar_row(std::string_view label, std::uint32_t lo, std::uint32_t hi,
                    std::uint32_t most) {
  const auto percent = [&](std::uint32_t n) { return most == 0 ? 0 : 100.0 * n / most; };
  return fmt::format(
      "<div class=\"row {0}\"><span class=\"what\">{0}</span><span class=\"track\"><i "
      "class=\"lo\" style=\"width:{1:.1f}%\"></i><i class=\"hi\" "
      "style=\"width:{2:.1f}%\"></i></span><span class=\"count\">{3}{4}</span></div>",
      label, percent(lo), percent(hi) - percent(lo), lo,
      lo == hi ? std::string() : fmt::format("–{}", hi));
}

// Documents, outlets, origins, each a bar of one scale.
std::string bar_html(const CaseView& view, const Claim& claim) {
  const auto documents =
      static_cast<std::uint32_t>(view.documents_of(claim, Stance::asserts).size());
  if (documents == 0) return "";
  const auto outlets = static_cast<std::uint32_t>(outlets_of(view.data(), claim).size());
  const auto most = std::max(documents, claim.origins.hi);
  return fmt::format("<div class=\"bar\" role=\"img\" aria-label=\"{}, {}, {}\">{}{}{}</div>\n",
                     counted(documents, "document"), counted(outlets, "outlet"),
                     origins_text(claim.origins), bar_row("documents", documents, documents, most),
                     bar_row("outlets", outlets, outlets, most),
                     bar_row("origins", claim.origins.lo, claim.origins.hi, most));
}

// "Credibility: …" and "Likelihood: …" are paragraphs of their own.
std::string grade_html(const CaseView& view, std::uint32_t index) {
  const auto& claim = view.findings().claims[index];
  const auto documents = view.documents_of(claim, Stance::asserts).size();
  auto out = fmt::format(
      "<p class=\"grade g{}\">Credibility: <strong>{}</strong>. {}.</p>\n", claim.credibility,
      credibility_text(claim.credibility),
      documents == 0 ? "Asserted by nobody in these documents"
                     : fmt::format("{} {} back to {}", counted(documents, "document"),
                                   documents == 1 ? "goes" : "go", origins_text(claim.origins)));
  if (competes(view, index))
    out += fmt::format(
        "<p class=\"likelihood\">Likelihood, against the other values: <strong>{}</strong> (about "
        "{:.0f}&nbsp;%).</p>\n",
        likelihood_text(claim.probability), claim.probability * 100);
  return out;
}

std::string how_text(const Utterance& utterance) {
  if (utterance.derivation == Derivation::original) return "";
  return fmt::format(" <span class=\"how{}\">{}, {}</span>", utterance.credited ? "" : " silent",
                     derivation_text(utterance.derivation),
                     utterance.credited ? "credited" : "without credit");
}

// What goes back to one origin, as nested lists: iterative, as chains come from foreign texts.
class Tree {
 public:
  Tree(const PageParts& page, const Origin& origin) : page_(page) {
    for (const auto index : origin.utterances) {
      const auto& utterance = page.view.findings().utterances[index];
      if (utterance.stance == Stance::denies) continue;
      const auto from = utterance.derived_from;
      const bool inside = from && from != index &&
                          std::ranges::binary_search(origin.utterances, *from) &&
                          page.view.findings().utterances[*from].stance != Stance::denies;
      children_[inside ? from : MaybeIndex()].push_back(index);
    }
  }

  // `left`: how many more may be drawn.
  std::string drawn(std::size_t& left) {
    std::vector<std::pair<std::uint32_t, std::size_t>> open;
    push(no_index, 1, open);
    std::string out;
    std::size_t depth = 0;
    std::set<std::uint32_t> seen;
    while (!open.empty() && left > 0) {
      const auto [index, level] = open.back();
      open.pop_back();
      if (!seen.insert(index).second) continue;
      --left;
      if (level > depth) {
        out += "<ul>\n<li>";
        depth = level;  // a child stands one below its parent
      } else {
        for (; depth > level; --depth) out += "</li></ul>";
        out += "</li>\n<li>";
      }
      out += report(index);
      push(index, level + 1, open);
    }
    for (; depth > 0; --depth) out += "</li></ul>";
    return out;
  }

 private:
  void push(MaybeIndex of, std::size_t level,
            std::vector<std::pair<std::uint32_t, std::size_t>>& open) const {
    const auto found = children_.find(of);
    if (found == children_.end()) return;
    for (auto it = found->second.rbegin(); it != found->second.rend(); ++it)
      open.emplace_back(*it, level);
  }

  [[nodiscard]] std::string report(std::uint32_t index) const {
    const auto& utterance = page_.view.findings().utterances[index];
    const auto& published = page_.view.data().documents[utterance.document].document.published;
    return fmt::format("<span class=\"report\">{}{}</span>{}{}",
                       html_escaped(page_.view.publisher(utterance)),
                       published.empty() ? "" : ", " + html_escaped(published), how_text(utterance),
                       page_.citations.cite(page_.view.place_of(utterance)));
  }

  const PageParts& page_;
  std::map<MaybeIndex, std::vector<std::uint32_t>> children_;
};

std::string origins_html(const PageParts& page, std::uint32_t claim) {
  std::string out;
  std::size_t left = most_in_tree;
  for (const auto index : page.view.origins_of(claim)) {
    const auto& origin = page.view.findings().origins[index];
    const auto inside = Tree(page, origin).drawn(left);
    if (inside.empty()) continue;
    const bool nameless = origin.name.empty() || origin.name == "unknown";
    out += fmt::format("<li class=\"{}\"><span class=\"origin\">{}</span>{}</li>\n",
                       origin.known ? "known" : "unknown",
                       nameless ? "no source named" : html_escaped(origin.name), inside);
  }
  if (out.empty()) return out;
  if (left == 0) out += "<li>… more reports than are drawn</li>\n";
  return "<h4>Where it comes from</h4>\n<ul class=\"tree\">\n" + out + "</ul>\n";
}

std::string cut_html(const PageParts& page, const Claim& claim) {
  const auto documents = page.view.documents_of(claim, Stance::asserts).size();
  if (claim.cut.empty() || documents < 3 || claim.cut.size() >= documents) return "";
  auto out = fmt::format("<p>{} through {}:",
                         claim.origins.lo == claim.origins.hi
                             ? fmt::format("All {} documents pass", documents)
                             : std::string("What can be traced passes"),
                         counted(claim.cut.size(), "report"));
  for (const auto& where : claim.cut)
    out += " " + html_escaped(page.view.outlet(where.document)) + page.citations.cite(where);
  return out + "</p>\n";
}

std::string speakers_html(const PageParts& page, const Claim& claim, Stance stance,
                          std::string_view words) {
  std::string out;
  for (const auto index : claim.utterances) {
    const auto& utterance = page.view.findings().utterances[index];
    if (utterance.stance != stance) continue;
    out += fmt::format("<li>{} {}{}</li>\n", words, html_escaped(page.view.voices(utterance)),
                       page.citations.cite(page.view.place_of(utterance)));
  }
  return out;
}

std::string rivals_html(const PageParts& page, std::uint32_t index) {
  std::string out;
  std::set<std::uint32_t> shown{index};
  for (const auto c : page.view.conflicts_of(index)) {
    const auto& conflict = page.view.findings().conflicts[c];
    if (!is_dispute(conflict)) continue;
    for (std::size_t i = 0; i < conflict.claims.size(); ++i) {
      const auto rival = conflict.claims[i];
      if (shown.size() > most_rivals || !shown.insert(rival).second) continue;
      const auto& claim = page.view.findings().claims[rival];
      out += fmt::format(
          "<li>{}, {} (finding {}){}</li>\n", html_escaped(rival_text(page.view, conflict, i)),
          html_escaped(support_text(page.view, claim)), claim_number(rival),
          page.citations.cite(
              page.view.place_of(page.view.findings().utterances[claim.utterances.front()])));
    }
  }
  return out;
}

std::string about(const Claim& claim) {
  std::vector<std::string> parts;
  if (claim.facets.when.known()) parts.push_back(time_text(claim.facets.when));
  if (claim.facets.where.known()) parts.push_back(place_text(claim.facets.where));
  parts.push_back(claim.id);
  return html_escaped(join(parts, " · "));
}

}  // namespace

std::string origin_warning(const CaseView& view, std::uint32_t index) {
  const auto& claim = view.findings().claims[index];
  const auto documents = view.documents_of(claim, Stance::asserts).size();
  if (documents == 0) return "";
  if (claim.origins.lo == 0)
    return "Unknown origin: these documents name no source that stands behind it.";
  if (claim.origins.hi == 1) {
    const auto& origins = view.origins_of(index);
    const auto& name = origins.empty() ? std::string() : view.findings().origins[origins[0]].name;
    return fmt::format("Single source: {} {} back to {}.",
                       documents == 1 ? "the one document" : counted(documents, "document"),
                       documents == 1 ? "goes" : "go",
                       name.empty() || name == "unknown" ? "one voice" : name);
  }
  if (claim.origins.lo == 1)
    return fmt::format("Perhaps a single source: it cannot be told whether there is 1 or up to {}.",
                       claim.origins.hi);
  return "";
}

std::string finding_html(const PageParts& page, std::uint32_t index) {
  const auto& view = page.view;
  const auto& claim = view.findings().claims[index];
  auto out = fmt::format(
      "<article class=\"finding\" id=\"{}\">\n<h3><span class=\"number\">{}</span> "
      "{}<q>{}</q>{}</h3>\n<p class=\"about\">{}</p>\n",
      html_escaped(claim.id), claim_number(index), html_escaped(value_text(claim)),
      html_escaped(claim.text),
      page.citations.cite(view.place_of(view.findings().utterances[claim.utterances.front()])),
      about(claim));
  out += bar_html(view, claim) + grade_html(view, index);
  for (const auto& text : decided_texts(view.data(), index))
    out +=
        fmt::format("<p class=\"decided\"><strong>Decided:</strong> {}</p>\n", html_escaped(text));
  if (const auto warning = origin_warning(view, index); !warning.empty())
    out += fmt::format("<p class=\"warning\">{}</p>\n", html_escaped(warning));
  std::vector<std::string> reasons;
  for (const auto& reason : page.reasons.of(index)) reasons.push_back(reason.text);
  if (!reasons.empty())
    out += fmt::format("<p>Look because: {}.</p>\n", html_escaped(join(reasons, "; ")));
  out += cut_html(page, claim) + origins_html(page, index);
  const auto against = speakers_html(page, claim, Stance::denies, "Denied by") +
                       speakers_html(page, claim, Stance::doubts, "Doubted by") +
                       rivals_html(page, index);
  if (!against.empty()) out += "<h4>Against it</h4>\n<ul>\n" + against + "</ul>\n";
  return out + "</article>\n";
}

}  // namespace headwater
