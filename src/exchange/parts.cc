// SPDX-License-Identifier: Apache-2.0
#include "exchange/parts.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "report/case_view.h"
#include "report/claims_json.h"
#include "report/values_json.h"

namespace headwater {

std::string uuid5(std::string_view name) {
  // The namespace is drawn once and for all: 3c1f0b8e-52c4-4e0c-9f0e-6d7a1c2b9e44.
  static constexpr std::string_view space(
      "\x3c\x1f\x0b\x8e\x52\xc4\x4e\x0c\x9f\x0e\x6d\x7a\x1c\x2b\x9e\x44", 16);
  const auto bytes = std::string(space).append(name);
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  unsigned size = 0;
  EVP_Digest(bytes.data(), bytes.size(), hash.data(), &size, EVP_sha1(), nullptr);
  hash[6] = static_cast<unsigned char>((hash[6] & 0x0FU) | 0x50U);
  hash[8] = static_cast<unsigned char>((hash[8] & 0x3FU) | 0x80U);
  std::string out;
  for (std::size_t i = 0; i < 16; ++i)
    out += fmt::format("{}{:02x}", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", hash[i]);
  return out;
}

std::string urn(std::string_view name) {
  return "urn:uuid:" + uuid5(name);
}

std::string document_name(const Document& document) {
  return fmt::format("document {} {}", document.sha256,
                     document.id.substr(document.id.find_last_of("/\\") + 1));
}

std::string utterance_name(const Case& whole, std::uint32_t index) {
  const auto& utterance = whole.findings.utterances[index];
  std::string name = fmt::format("utterance {} {} {} {}", utterance.span.start, utterance.span.end,
                                 claim_id(whole, utterance.claim), utterance.slot);
  for (const auto& voice : utterance.voices) name += '\n' + voice.name;
  return name + '\n' + document_name(whole.documents[utterance.document].document);
}

const Voice* speaker_of(const Utterance& utterance) {
  return utterance.voices.empty() ? nullptr : &utterance.voices.back();
}

std::string first_published(const Case& whole, const Claim& claim) {
  std::string first;
  for (const auto u : claim.utterances) {
    const auto& day = whole.documents[whole.findings.utterances[u].document].document.published;
    if (!day.empty() && (first.empty() || day < first)) first = day;
  }
  return first;
}

std::string support_words(const Case& whole, const Claim& claim) {
  const auto documents = documents_of(whole, claim, Stance::asserts).size();
  return fmt::format("{}, {}; credibility {}", counted(documents, "document"),
                     origins_text(claim.origins), credibility_text(claim.credibility));
}

std::string instant_of(std::string_view day, std::string_view otherwise) {
  if (day.empty()) day = otherwise;
  return fmt::format("{}T00:00:00.000Z", day.empty() ? "1970-01-01" : day);
}

std::string lines_of(const std::vector<Json>& objects) {
  std::string out = "[";
  for (const auto& object : objects)
    out += (out.size() == 1 ? "\n" : ",\n") + printed_json_line(object);
  return out + "]";
}

std::string with_list(const Json& object, std::string_view key, const std::vector<Json>& objects) {
  auto out = printed_json_line(object);
  out.pop_back();
  return fmt::format("{},\n\"{}\":{}}}\n", out, key, lines_of(objects));
}

void put(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

}  // namespace headwater
