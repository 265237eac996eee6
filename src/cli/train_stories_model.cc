// SPDX-License-Identifier: Apache-2.0
// headwater train stories DATA: from piles whose stories and claims an editor has marked.
//
// Rule: each DATA/NAME.gold.json is a pile; its documents are DATA/NAME.jsonl or the files below
//       DATA/NAME/. {"stories": [{"id", "documents": [id]}], "claims": [{"id", "states":
//       [{"document", "quote", "stance"}]}], "share": number,
//       "origin_share": number}; claims and shares may be absent. A
//       quote is looked for with white space squeezed, at every place where it stands.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <span>

#include "base/files.h"
#include "base/json.h"
#include "base/parallel.h"
#include "base/strings.h"
#include "cli/train.h"
#include "learn/word_rarity.h"
#include "model/not_analysed.h"
#include "pipeline/annotate.h"
#include "pipeline/stages.h"
#include "pipeline/train_origins.h"

namespace headwater {
namespace {

// The text with white space squeezed and marks made plain, and where each character stood.
struct PlainText {
  std::u32string letters;
  std::vector<std::uint32_t> positions;
};

char32_t plain(char32_t letter) {
  if (letter == U'“' || letter == U'”' || letter == U'„') return U'"';
  if (letter == U'‘' || letter == U'’' || letter == U'`') return U'\'';
  if (letter >= 0x2010 && letter <= 0x2015) return U'-';
  return letter;
}

PlainText plain_text(const Utf8Text& text) {
  PlainText made;
  bool space = true;
  std::uint32_t at = 0;
  for (const auto letter : to_utf32(text.str())) {
    const bool white = letter == U' ' || letter == U'\n' || letter == U'\t' || letter == 0xA0;
    if (!white || !space) {
      made.letters.push_back(white ? U' ' : plain(letter));
      made.positions.push_back(at);
    }
    space = white;
    ++at;
  }
  return made;
}

std::vector<Span> places_of(const PlainText& text, const std::string& quote) {
  auto wanted = plain_text(Utf8Text(squeeze_space(quote))).letters;
  std::vector<Span> found;
  if (wanted.empty()) return found;
  for (auto at = text.letters.find(wanted); at != std::u32string::npos;
       at = text.letters.find(wanted, at + 1))
    found.push_back({text.positions[at], text.positions[at + wanted.size() - 1] + 1});
  return found;
}

// The index of a document by its id, or by the end of its path where documents are files.
class Names {
 public:
  explicit Names(const std::vector<DocumentFacts>& facts) {
    for (std::uint32_t i = 0; i < facts.size(); ++i) {
      const auto& id = facts[i].document.id;
      at_[id] = i;
      at_[std::filesystem::path(id).filename().string()] = i;
    }
  }
  [[nodiscard]] MaybeIndex find(const std::string& id) const {
    const auto found = at_.find(id);
    return found == at_.end() ? no_index : MaybeIndex(found->second);
  }

 private:
  std::map<std::string, std::uint32_t> at_;
};

void mark_stories(const Json& gold, const Names& names, MarkedPile& pile) {
  pile.story_of.assign(pile.facts.size(), no_index);
  std::uint32_t number = 0;
  for (const auto& story : gold.value("stories", Json::array())) {
    for (const auto& id : story.value("documents", Json::array())) {
      const auto document = names.find(id.get<std::string>());
      if (document) pile.story_of[*document] = number;
    }
    ++number;
  }
}

// The marked ones; a document of none stands alone.
std::vector<Story> marked_stories(const MarkedPile& pile) {
  std::vector<Story> stories;
  std::map<std::uint32_t, std::size_t> places;
  for (std::uint32_t document = 0; document < pile.story_of.size(); ++document) {
    auto place = stories.size();
    if (const auto story = pile.story_of[document])
      place = places.try_emplace(*story, place).first->second;
    if (place == stories.size()) stories.emplace_back();
    stories[place].documents.push_back(document);
  }
  return stories;
}

// Claims and their stances by number.
using ClaimNumbers = std::map<std::pair<std::string, std::string>, std::uint32_t>;

std::optional<ConflictKind> kind_named(const std::string& name) {
  for (std::size_t i = 0; i < enum_names<ConflictKind>.size(); ++i) {
    if (enum_names<ConflictKind>[i] == name) return static_cast<ConflictKind>(i);
  }
  return name == "date" ? std::optional(ConflictKind::disjoint) : std::nullopt;
}

// What is asserted of both, and what is asserted of one and denied of it or of the other.
void mark_conflicts(const Json& gold, const ClaimNumbers& numbers, MarkedPile& pile) {
  const auto add = [&](const std::string& a, const char* stance_a, const std::string& b,
                       const char* stance_b, ConflictKind kind) {
    const auto x = numbers.find({a, stance_a});
    const auto y = numbers.find({b, stance_b});
    if (x != numbers.end() && y != numbers.end() && x->second != y->second)
      pile.conflicts.push_back({x->second, y->second, kind});
  };
  for (const auto& conflict : gold.value("conflicts", Json::array())) {
    const auto kind = kind_named(conflict.value("kind", ""));
    const auto a = conflict.value("a", "");
    const auto b = conflict.value("b", "");
    if (!kind || *kind == ConflictKind::scope) continue;
    add(a, "asserts", b, "asserts", *kind);
    if (*kind != ConflictKind::denial) continue;
    add(a, "asserts", a, "denies", *kind);
    add(b, "asserts", b, "denies", *kind);
  }
}

// "origins": {"lo", "hi", "weight"}; hi null: open.
void mark_origins(const Json& claim, const ClaimNumbers& numbers, MarkedPile& pile) {
  const auto number = numbers.find({claim.value("id", ""), "asserts"});
  const auto& origins = claim.contains("origins") ? claim["origins"] : Json();
  if (number == numbers.end() || !origins.is_object()) return;
  MarkedOrigins marked{number->second, origins.value("lo", 0U), {}};
  if (origins.contains("hi") && origins["hi"].is_number())
    marked.hi = origins["hi"].get<std::uint32_t>();
  marked.weight = origins.value("weight", 1.0);
  pile.origins.push_back(marked);
}

void mark_claims(const Json& gold, const Names& names, MarkedPile& pile) {
  std::vector<PlainText> texts;
  for (const auto& facts : pile.facts) texts.push_back(plain_text(facts.document.text));
  ClaimNumbers numbers;
  for (const auto& claim : gold.value("claims", Json::array())) {
    for (const auto& state : claim.value("states", Json::array())) {
      const auto document = names.find(state.value("document", ""));
      if (!document) continue;
      const auto key = std::pair(claim.value("id", ""), state.value("stance", "asserts"));
      const auto number =
          numbers.try_emplace(key, static_cast<std::uint32_t>(numbers.size())).first->second;
      for (const auto span : places_of(texts[*document], state.value("quote", "")))
        pile.statements.push_back({*document, span, number});
    }
    mark_origins(claim, numbers, pile);
  }
  mark_conflicts(gold, numbers, pile);
}

Result<MarkedPile> read_pile(const std::string& folder, const std::string& name) {
  const auto path = folder + "/" + name + ".gold.json";
  const auto text = read_file(path);
  if (!text) return std::unexpected(text.error());
  const auto gold = Json::parse(*text, nullptr, false);
  if (!gold.is_object()) return fail(ErrorKind::input, path, "is no JSON object");
  MarkedPile pile;
  pile.name = name;
  pile.share = gold.value("share", 1.0);
  pile.origin_share = gold.value("origin_share", 1.0);
  std::vector<std::string> inputs{folder + "/" + name + ".jsonl"};
  if (std::filesystem::is_directory(folder + "/" + name)) {
    inputs.clear();
    for (const auto& entry : std::filesystem::directory_iterator(folder + "/" + name))
      inputs.push_back(entry.path().string());
    std::ranges::sort(inputs);
  }
  for (const auto& input : inputs) {
    auto outcome = read_file_documents(input);
    if (!outcome.failed.empty()) return std::unexpected(outcome.failed.front());
    for (auto& read : outcome.documents) {
      pile.facts.emplace_back();
      pile.facts.back().document = std::move(read.document);
    }
  }
  pile.sentences.resize(pile.facts.size());
  const Models models;
  parallel_for(pile.facts.size(), [&](std::size_t i) {
    pile.facts[i] = analyse_document(std::move(pile.facts[i].document), models);
    pile.sentences[i] = split_sentences(pile.facts[i].document);
    leave_out_not_analysed(pile.sentences[i], pile.facts[i].document);
  });
  pile.entities = resolve_entities(pile.texts());
  const Names names(pile.facts);
  mark_stories(gold, names, pile);
  pile.incidents = build_incidents(pile.texts(), marked_stories(pile));
  mark_claims(gold, names, pile);
  return pile;
}

std::vector<std::string> names_of_piles(const TrainOptions& options) {
  constexpr std::string_view ending = ".gold.json";
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(options.data)) {
    auto name = entry.path().filename().string();
    if (!name.ends_with(ending)) continue;
    name.resize(name.size() - ending.size());
    if (std::ranges::find(options.leave_out, name) == options.leave_out.end())
      names.push_back(std::move(name));
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace

Result<void> train_stories_model(const TrainOptions& options, CommandContext& /*context*/) {
  if (auto made = make_output_folder(options, options.out); !made) return made;
  std::vector<MarkedPile> piles;
  for (const auto& name : names_of_piles(options)) {
    auto pile = read_pile(options.data, name);
    if (!pile) return std::unexpected(pile.error());
    piles.push_back(*std::move(pile));
  }
  if (piles.empty()) return fail(ErrorKind::input, options.data, "there is no file NAME.gold.json");
  const auto rest =
      std::ranges::stable_partition(piles, [](const MarkedPile& pile) { return pile.share > 0; });
  const std::span paired(piles.begin(), rest.begin());
  if (paired.empty()) return fail(ErrorKind::input, options.data, "the share of each pile is 0");
  StoryModels models;
  models.documents = train_document_pairs(paired);
  models.claims = train_sentence_pairs(paired);
  models.origins = train_origins(piles, models);
  const auto documents = document_pair_weights(models.documents);
  if (auto done = store_weights(options, "document_pair.bin", documents); !done) return done;
  const std::pair<const char*, const BoostedTrees*> files[] = {
      {"sentence_pair.bin", &models.claims.same},
      {"sentence_conflict.bin", &models.claims.conflict},
      {"claim_origins.bin", &models.origins}};
  for (const auto& [name, trees] : files) {
    std::string bytes;
    write_trees(*trees, bytes);
    if (auto done = store_weights(options, name, bytes); !done) return done;
  }
  return {};
}

Result<void> train_background_model(const TrainOptions& options, CommandContext& /*context*/) {
  if (auto made = make_output_folder(options, options.out); !made) return made;
  const auto text = read_file(options.data);
  if (!text) return std::unexpected(text.error());
  Document words;
  words.text = Utf8Text(*text);
  words.blocks.push_back(
      {BlockKind::paragraph, {0, static_cast<std::uint32_t>(words.text.size())}, {}, {}});
  std::vector<std::string> stems;
  for (const auto& token : split_sentences(words).tokens) {
    if (token.kind == TokenKind::word) stems.push_back(token.stem);
  }
  return store_weights(options, "word_rarity.bin", word_rarity_bytes(stems));
}

}  // namespace headwater
