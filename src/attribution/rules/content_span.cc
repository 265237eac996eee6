// SPDX-License-Identifier: Apache-2.0
#include "attribution/rules/content_span.h"

#include <algorithm>

namespace headwater {
namespace {

// A longer part is a mark that never closed.
constexpr std::uint32_t longest_part = 3000;

MaybeIndex quotation_of_cue(const TextView& view, const Candidate& candidate) {
  if (candidate.cue) return view.quotation_of(candidate.cue->first);
  return candidate.source ? view.quotation_of(candidate.source->first) : MaybeIndex();
}

std::vector<TokenRange> merged(std::vector<TokenRange> ranges) {
  std::ranges::sort(ranges);
  std::vector<TokenRange> out;
  for (const auto range : ranges) {
    if (range.empty()) continue;
    if (!out.empty() && range.first <= out.back().last) {
      if (range.first < out.back().last)
        out.back().last = std::max(out.back().last, range.last);
      else
        out.push_back(range);
    } else {
      out.push_back(range);
    }
  }
  return out;
}

}  // namespace

void extend_to_quotations(const TextView& view, Candidate& candidate) {
  const auto own = quotation_of_cue(view, candidate);
  std::vector<TokenRange> extended;
  for (auto range : candidate.content) {
    for (auto i = range.first; i < range.last;) {
      const auto quotation = view.quotation_of(i);
      if (!quotation || quotation == own) {
        ++i;
        continue;
      }
      const auto part = *view.quoted_part(i);
      const bool own_inside = candidate.cue && part.contains(candidate.cue->first);
      if (!own_inside && part.size() <= longest_part) {
        const auto& parts = view.quotations()[*quotation].parts;
        range.first = std::min(range.first, part.first);
        range.last = std::max(range.last, part.last);
        if (parts.size() > 1 && parts.size() < 200)
          extended.insert(extended.end(), std::ranges::find(parts, part), parts.end());
      }
      i = std::max(i + 1, part.last);
    }
    extended.push_back(range);
  }
  candidate.content = merged(std::move(extended));
}

namespace {

// “X,” she said, and sat down. “Y.”: the end of the sentence of the cue, where no other words are
// quoted in it.
std::uint32_t end_of_telling(const TextView& view, std::uint32_t end) {
  constexpr std::uint32_t reach = 60;
  for (auto i = end; i < view.size() && i - end < reach && !view.begins_line(i); ++i) {
    if (view.is(i, word::mark)) return end;
    if (view.is(i, word::stop)) return i;
  }
  return end;
}

}  // namespace

void continue_quotations(const TextView& view, std::vector<Candidate>& candidates) {
  std::vector<bool> taken(view.quotations().size(), false);
  for (const auto& candidate : candidates) {
    for (const auto range : candidate.content) {
      for (auto i = range.first; i < range.last; ++i) {
        const auto quotation = view.quotation_of(i);
        if (!quotation || taken[*quotation]) continue;
        // a voice inside the quotation does not speak all of it
        const auto part = view.quotations()[*quotation].parts.front();
        if (range.contains(part.first)) taken[*quotation] = true;
      }
    }
  }
  for (auto& candidate : candidates) {
    if (!candidate.cue || candidate.labelled || form_of_content(view, candidate) == Form::indirect)
      continue;
    auto end = std::max(candidate.cue->last, candidate.content.back().last);
    if (candidate.source) end = std::max(end, candidate.source->last);
    if (form_of_content(view, candidate) == Form::direct && candidate.source &&
        candidate.cue->first > candidate.content.front().first)
      end = end_of_telling(view, end);
    for (int steps = 0; steps < 20; ++steps) {
      while (end < view.size() && view.is(end, word::stop) && !view.begins_line(end)) ++end;
      if (end >= view.size() || view.begins_line(end) || !view.is(end, word::mark)) break;
      const bool ends_sentence =
          end > 0 && (view.is(end - 1, word::stop) || view.is(end - 1, word::mark));
      const auto quotation = view.quotation_of(end);
      if (!ends_sentence || !quotation || taken[*quotation]) break;
      taken[*quotation] = true;
      const auto& parts = view.quotations()[*quotation].parts;
      candidate.content.insert(candidate.content.end(), parts.begin(), parts.end());
      end = parts.back().last;
    }
    std::ranges::sort(candidate.content);
  }
}

Form form_of_content(const TextView& view, const Candidate& candidate) {
  if (candidate.labelled) return Form::direct;
  const auto own = quotation_of_cue(view, candidate);
  bool quoted = false;
  bool plain = false;
  for (const auto range : candidate.content) {
    for (auto i = range.first; i < range.last; ++i) {
      if (!view.is(i, word::text)) continue;
      const auto quotation = view.quotation_of(i);
      (quotation && quotation != own ? quoted : plain) = true;
    }
  }
  if (!quoted) return Form::indirect;
  return plain ? Form::mixed : Form::direct;
}

}  // namespace headwater
