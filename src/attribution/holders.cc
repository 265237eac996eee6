// SPDX-License-Identifier: Apache-2.0
#include "attribution/holders.h"

#include <algorithm>

#include "attribution/noun_phrases.h"
#include "attribution/source_phrases.h"
#include "base/strings.h"

namespace headwater {
namespace {

SourceClass class_named(std::string_view name) {
  return value_named<SourceClass>(name).value_or(SourceClass::others);
}

// A noun that any organisation may be called by once it was named.
bool is_kind_of_group(std::string_view noun) {
  return noun == "group" || noun == "organisation" || noun == "organization" || noun == "movement";
}

class HolderResolver {
 public:
  HolderResolver(const TextView& view, const NamedMentions& names, const std::vector<Draft>& drafts,
                 const std::vector<std::optional<std::uint32_t>>& parents)
      : view_(view),
        names_(names),
        drafts_(drafts),
        parents_(parents),
        done_(drafts.size(), false) {
    holders_.resize(drafts.size());
  }

  std::vector<Holder> run() {
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      holders_[d] = resolve(d);
      done_[d] = true;
      remember_office(holders_[d]);
    }
    return std::move(holders_);
  }

 private:
  Holder resolve(std::size_t d) const {
    const auto& draft = drafts_[d];
    if (!draft.source) return nobody(draft);
    const auto range = *draft.source;
    if (range.size() == 1 && view_.is(range.first, word::subject_pronoun | word::object_pronoun) &&
        !view_.is(range.first, word::name)) {
      return pronoun(d, range.first);
    }
    return phrase(d, range);
  }

  // A spokesman named once speaks for the same organisation later on.
  void remember_office(Holder& holder) {
    if (holder.name.empty() || holder.anonymous) return;
    if (!holder.speaks_for.empty()) {
      offices_.try_emplace(holder.name, holder.speaks_for);
    } else if (const auto known = offices_.find(holder.name); known != offices_.end()) {
      holder.speaks_for = known->second;
    }
  }

  static Holder nobody(const Draft&) {
    Holder holder;
    holder.anonymous = true;
    holder.source_class = SourceClass::passive;
    holder.rule = "attribution.nobody_stated";
    return holder;
  }

  // The nearest earlier holder that fits; drafts are in order of the text.
  template <class Fits>
  [[nodiscard]] const Holder* earlier(std::size_t d, const Fits& fits) const {
    const auto parent = parents_[d];
    for (std::size_t i = d; i > 0 && d - i < 40; --i) {
      if (!done_[i - 1] || !drafts_[i - 1].source || (parent && *parent == i - 1 && false))
        continue;
      if (holders_[i - 1].name.empty()) continue;
      if (fits(holders_[i - 1])) return &holders_[i - 1];
    }
    return nullptr;
  }

  Holder pronoun(std::size_t d, std::uint32_t token) const {
    const auto word = view_.lower(token);
    Holder holder;
    holder.rule = "attribution.pronoun";
    if (word == "i" || word == "we" || word == "me" || word == "us") return first_person(d, token);
    if (word == "he" || word == "she" || word == "him" || word == "her") {
      const auto gender = word.starts_with("h") && word != "her" ? Gender::male : Gender::female;
      return third_person(d, token, gender);
    }
    if (word == "it" || word == "they" || word == "them") {
      const bool plural = word != "it";
      if (auto near = organisation_near(d, token)) return *near;
      const auto* found = earlier(d, [&](const Holder& h) {
        return plural ? (h.plural || !h.person) : (!h.person && !h.plural);
      });
      if (found != nullptr) return with_rule(*found, "attribution.pronoun");
    }
    holder.name = squeeze_space(view_.text_of({token, token + 1}));
    holder.anonymous = true;
    holder.source_class = SourceClass::others;
    return holder;
  }

  // "The group … in the country it claims to love": an organisation of the same sentence goes
  // before a holder of an earlier one.
  [[nodiscard]] std::optional<Holder> organisation_near(std::size_t d, std::uint32_t token) const {
    const auto start = sentence_start(view_, token);
    for (std::size_t i = d; i > 0 && d - i < 40; --i) {
      if (!drafts_[i - 1].source) continue;
      const auto first = drafts_[i - 1].source->first;
      if (first >= start && first < token && !holders_[i - 1].person) return std::nullopt;
    }
    const auto* mention = names_.organisation_before(token, start);
    const auto noun = institution_before(view_, token);
    if (noun && (mention == nullptr || mention->range.first < noun->first)) {
      return with_rule(phrase(d, *noun), "attribution.pronoun");
    }
    if (mention == nullptr) return std::nullopt;
    return named(*mention, "attribution.pronoun");
  }

  static Holder with_rule(Holder holder, std::string rule) {
    holder.rule = std::move(rule);
    return holder;
  }

  [[nodiscard]] bool speaks_in_third_person(std::size_t d) const {
    const auto& source = drafts_[d].source;
    if (!source) return false;
    const auto word = view_.lower(source->first);
    return source->size() > 1 || (word != "i" && word != "we" && word != "me" && word != "us");
  }

  Holder first_person(std::size_t d, std::uint32_t token) const {
    const auto parent = parents_[d];
    const bool spoken = parent && (view_.quotation_of(token) >= 0 || drafts_[*parent].labelled);
    if (spoken && *parent < d) return with_rule(holders_[*parent], "attribution.pronoun");
    if (spoken && speaks_in_third_person(*parent))  // the cue comes after its quotation
      return with_rule(resolve(*parent), "attribution.pronoun");
    Holder holder;
    holder.person = true;
    if (const auto* comment = comment_around(view_, token)) {
      holder.rule = "attribution.commenter";
      holder.name = comment->author.empty() ? "the writer of the comment" : comment->author;
      return holder;
    }
    holder.rule = "attribution.author";
    const auto& document = view_.document();
    holder.name = !document.authors.empty()  ? document.authors.front()
                  : !document.source.empty() ? "the author of " + document.source
                                             : "the author";
    return holder;
  }

  Holder third_person(std::size_t d, std::uint32_t token, Gender gender) const {
    const auto fits = [&](const Holder& h) {
      if (h.plural || (h.gender != Gender::unknown && h.gender != gender)) return false;
      return h.person;
    };
    const auto* source = earlier(d, fits);
    if (source != nullptr && !(parents_[d] && source == &holders_[*parents_[d]] &&
                               certain_other(gender, token, *source))) {
      return with_rule(*source, "attribution.pronoun");
    }
    if (const auto* person = names_.last_person_before(token, gender)) {
      return named(*person, "attribution.pronoun");
    }
    Holder holder;
    holder.rule = "attribution.pronoun";
    holder.name = squeeze_space(view_.text_of({token, token + 1}));
    holder.anonymous = true;
    holder.person = true;
    holder.gender = gender;
    holder.source_class = SourceClass::others;
    return holder;
  }

  // "Emil said she had told": not Emil, where another person of that gender was named.
  [[nodiscard]] bool certain_other(Gender gender, std::uint32_t token, const Holder& source) const {
    if (source.gender != Gender::unknown) return false;
    const auto* person = names_.last_person_before(token, gender);
    return person != nullptr && names_.gender_of(names_.full_name(person->name)) == gender;
  }

  Holder named(const NamedMention& mention, std::string rule) const {
    Holder holder;
    holder.name = squeeze_space(names_.full_name(mention.name));
    holder.person = mention.person || holder.name != mention.name;
    holder.gender =
        mention.gender != Gender::unknown ? mention.gender : names_.gender_of(holder.name);
    holder.rule = std::move(rule);
    return holder;
  }

  Holder phrase(std::size_t d, TokenRange range) const {
    const auto head = head_of(view_, range);
    const auto noun = head_noun(view_, head);
    const auto noun_class = source_noun_class(noun);
    Holder holder = named_phrase(range, head, noun_class);
    if (holder.speaks_for.empty()) holder.speaks_for = spoken_for(range, head, noun_class);
    if (!holder.name.empty()) return holder;
    if (auto same = same_source(d, range, noun, noun_class)) return *same;
    if (auto office = described(range, head, noun, noun_class)) return *office;
    return unnamed(range, head, noun, noun_class, holder.speaks_for);
  }

  // "from the same site": the last source that was a document or an outlet.
  [[nodiscard]] std::optional<Holder> same_source(std::size_t d, TokenRange range,
                                                  std::string_view noun,
                                                  std::string_view noun_class) const {
    bool same = false;
    for (auto i = range.first; i < std::min(range.last, range.first + 2); ++i) {
      same = same || view_.lower(i) == "same";
    }
    if (!same) return std::nullopt;
    const bool document = noun_class == "document" || noun_class == "outlet" || noun == "list" ||
                          noun_class == "press_reports" || noun == "page";
    if (!document) return std::nullopt;
    for (std::size_t i = d; i > 0 && d - i < 40; --i) {
      const auto& source = drafts_[i - 1].source;
      if (!done_[i - 1] || !source || holders_[i - 1].name.empty()) continue;
      const auto before = head_noun(view_, head_of(view_, *source));
      if (before == noun || (before == "website" && noun == "site")) {
        return with_rule(holders_[i - 1], "attribution.same_source");
      }
    }
    return std::nullopt;
  }

  // A name in the head, or in the apposition after it.
  Holder named_phrase(TokenRange range, TokenRange head, std::string_view noun_class) const {
    Holder holder;
    const auto* mention = last_name_in(head);
    const bool owner = mention != nullptr && mention->range.last < head.last &&
                       view_.is(mention->range.last, word::clitic);
    const auto after = mention != nullptr ? mention->range.last : head.last;
    const bool in_head =
        mention != nullptr && !owner &&
        (after == head.last || view_.is(after, word::determiner | word::coordinator | word::stop));
    if (in_head) {
      const bool joined = has_coordinator(view_, head);
      holder = named(*mention, "attribution.named");
      if (auto all = joined_names(head); !all.empty()) {
        holder.name = std::move(all);
        holder.plural = true;
        return holder;
      }
      if (joined && view_.is(after, word::coordinator)) {
        holder.name = phrase_text(view_, range);
        holder.plural = true;
      }
      return holder;
    }
    const bool modifies = mention != nullptr && mention->range.last + 1 == head.last &&
                          names_.full_name(mention->name) != mention->name && !mention->person;
    if ((owner || modifies) && noun_class == "document") {  // "the Herald piece"
      holder = named(*mention, "attribution.named");
      return holder;
    }
    if (head.last < range.last && view_.is(head.last, word::comma)) {
      const auto apposition = head_of(view_, {head.last + 1, range.last});
      const auto* apposed = last_name_in(apposition);
      if (apposed != nullptr && apposed->range.last + 1 >= apposition.last &&
          !view_.is(apposition.first, word::determiner)) {
        return named(*apposed, "attribution.apposition");
      }
    }
    return holder;
  }

  // "A, B and C": the full names where the head is nothing but names; else empty.
  [[nodiscard]] std::string joined_names(TokenRange head) const {
    std::string all;
    std::string pending;  // words between the name before and the next
    int count = 0;
    for (auto i = head.first; i < head.last;) {
      const auto* mention = names_.name_in({i, head.last});
      if (mention == nullptr || mention->range.first > i) {
        if (!view_.is(i, word::coordinator)) return {};
        pending = " " + std::string(view_.lower(i)) + " ";
        ++i;
        continue;
      }
      if (count > 0 && pending.empty()) return {};
      all += (count > 0 ? pending : "") + squeeze_space(names_.full_name(mention->name));
      pending.clear();
      ++count;
      i = std::max(mention->range.last, i + 1);
    }
    return count > 1 && pending.empty() ? all : std::string{};
  }

  [[nodiscard]] const NamedMention* last_name_in(TokenRange range) const {
    const NamedMention* last = nullptr;
    auto from = range;
    while (!from.empty()) {
      const auto* mention = names_.name_in(from);
      if (mention == nullptr) break;
      last = mention;
      from.first = std::max(mention->range.last, from.first + 1);
    }
    return last;
  }

  // The organisation behind "a spokesman for X", "X's bulletin", "officials at X", "a report in X".
  [[nodiscard]] std::string spoken_for(TokenRange range, TokenRange head,
                                       std::string_view noun_class) const {
    auto first = head.last;
    if (first < range.last && !view_.is(first, word::preposition) &&
        is_reduced_relative(view_, first, range.last))
      ++first;
    bool apposed = false;
    if (first < range.last && view_.is(first, word::comma)) {  // "NAME, a spokesman for X"
      for (auto i = first + 1; i < range.last; ++i) {
        if (view_.is(i, word::preposition) && !source_noun_class(view_.lower(i - 1)).empty()) {
          noun_class = source_noun_class(view_.lower(i - 1));
          first = i;
          apposed = true;
          break;
        }
      }
    }
    const bool speaks = noun_class == "spokesman" || noun_class == "document" ||
                        noun_class == "officials" || (noun_class == "office" && apposed) ||
                        noun_class == "press_reports";
    if (!speaks) return {};
    if (first < range.last && view_.is(first, word::preposition) && first + 1 < range.last) {
      const auto lower = view_.lower(first);
      if (lower != "for" && lower != "of" && lower != "at" && lower != "from" && lower != "by" &&
          lower != "in")
        return {};
      TokenRange rest{first + 1, range.last};
      for (auto i = rest.first; i < rest.last; ++i) {
        if (view_.is(i, word::comma | word::relative)) rest.last = i;
      }
      while (rest.last > rest.first &&
             view_.is(rest.last - 1, word::close_bracket | word::open_bracket))
        --rest.last;
      if (rest.empty()) return {};
      const auto* mention = names_.name_in(rest);
      if (mention != nullptr && mention->range.first <= rest.first + 1) {
        return squeeze_space(names_.full_name(mention->name));
      }
      return phrase_text(view_, rest);
    }
    const auto* owner = names_.name_in(head);
    if (owner != nullptr && owner->range.last < head.last && noun_class != "press_reports") {
      return squeeze_space(names_.full_name(owner->name));
    }
    return {};
  }

  // "the minister", "the Front": the name that the noun describes elsewhere in the document.
  [[nodiscard]] std::optional<Holder> described(TokenRange range, TokenRange head,
                                                std::string_view noun,
                                                std::string_view noun_class) const {
    if (head.last != range.last || noun.empty()) return std::nullopt;
    const bool definite = view_.is(head.first, word::determiner | word::possessive);
    const auto lower = view_.lower(head.first);
    if (lower == "a" || lower == "an" || lower == "some" || lower == "any" || lower == "another" ||
        lower == "one" || lower == "two" || lower == "several" || lower == "many") {
      return std::nullopt;
    }
    if (!definite && head.size() > 1) return std::nullopt;
    if (head.size() > 2 || view_.is(head.first, word::number)) return std::nullopt;
    if (ends_like_plural(view_, head.last - 1) && noun != "police") return std::nullopt;
    if (noun_class == "document" || noun_class == "press_reports") return std::nullopt;
    const auto* mention = names_.described_by(noun, range.first);
    const bool generic = is_kind_of_group(noun) && (lower == "the" || lower == "this");
    if (generic) {
      const auto* main = names_.main_organisation_before(range.first);
      if (main != nullptr) return named(*main, "attribution.described");
    }
    if (lower == "this" && mention != nullptr && mention->range.first > range.first) {
      return std::nullopt;
    }
    if (mention == nullptr || (noun_class.empty() && !mention->person)) return std::nullopt;
    if (noun_class == "institution" && mention->person) return std::nullopt;
    return named(*mention, "attribution.described");
  }

  Holder unnamed(TokenRange range, TokenRange head, std::string_view noun,
                 std::string_view noun_class, std::string speaks_for) const {
    Holder holder;
    holder.rule = "attribution.unnamed";
    for (auto i = range.first; i + 1 < range.last; ++i) {
      if (view_.is(i, word::comma) && view_.is(i + 1, word::relative)) range.last = i;
    }
    holder.name = phrase_text(view_, range);
    holder.speaks_for = std::move(speaks_for);
    bool of_institution = false;  // "the district police command"
    for (auto i = head.first; i < head.last; ++i) {
      of_institution = of_institution ||
                       (noun_class.empty() && source_noun_class(view_.lower(i)) == "institution");
    }
    of_institution = of_institution && !ends_like_plural(view_, head.last - 1);
    const bool institution = of_institution || noun_class == "institution" ||
                             noun_class == "spokesman" || noun_class == "document" ||
                             noun_class == "outlet";
    holder.plural = !head.empty() && ends_like_plural(view_, head.last - 1) && !institution;
    holder.person = !institution && !holder.plural;
    if (noun == "police") holder.plural = true;
    const auto first = view_.lower(range.first);
    const bool private_person =
        first == "my" || first == "his" || first == "her" || first == "your" || first == "their";
    if (noun_class == "office" && !holder.plural && !private_person) return holder;
    if (private_person && noun_class == "spokesman") {
      holder.anonymous = true;
      holder.source_class = SourceClass::others;
      return holder;
    }
    if (institution) return holder;
    if (noun_class == "officials" && !holder.speaks_for.empty() && !hides_name(view_, range) &&
        names_.name_in(range) != nullptr) {
      return holder;
    }
    holder.anonymous = true;
    holder.source_class = noun_class.empty() || noun_class == "office" ? SourceClass::others
                                                                       : class_named(noun_class);
    return holder;
  }

  const TextView& view_;
  const NamedMentions& names_;
  const std::vector<Draft>& drafts_;
  const std::vector<std::optional<std::uint32_t>>& parents_;
  std::vector<Holder> holders_;
  std::vector<bool> done_;
  StringMap<std::string> offices_;
};

}  // namespace

std::vector<Holder> resolve_holders(const TextView& view, const NamedMentions& names,
                                    const std::vector<Draft>& drafts,
                                    const std::vector<std::optional<std::uint32_t>>& parents) {
  return HolderResolver(view, names, drafts, parents).run();
}

}  // namespace headwater
