// SPDX-License-Identifier: Apache-2.0
// The people whom one document names in full, and whom a surname alone stands for there.
//
// Rule:    the last person before a place whose surname is the same or sounds the same with the
//          same first letter; else the first such person of the document; else the only person
//          whose given name it is.
// Example: after "Edda Brandvik … Tom Brandvik" the surname "Brandvik" is Tom's. Surnames are
//          looked up by the sounds that no two spellings of one name differ in, so that the time
//          does not grow with the number of people.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/data_file.h"

namespace headwater {

class FullNames {
 public:
  // In order of the text; a key is the folded name, of two words or more.
  void add(std::uint32_t position, const std::string& key);
  // The key of the person; null where there is none.
  [[nodiscard]] const std::string* person_of(const std::string& surname, std::uint32_t position);

 private:
  struct Person {
    std::uint32_t position = 0;
    std::string key;
  };
  struct Surname {
    std::string text;
    std::string sounds;
    std::vector<std::uint32_t> people;
  };
  struct GivenName {
    std::uint32_t person = 0;
    bool shared = false;
  };

  // Persons whose surname it may be, in order.
  const std::vector<std::uint32_t>& bearers(const std::string& surname);

  std::vector<Person> people_;
  std::vector<Surname> surnames_;
  StringMap<std::uint32_t> by_text_;                // index in surnames_
  StringMap<std::vector<std::uint32_t>> by_sound_;  // first letter and sounds that stay
  StringMap<GivenName> by_given_;
  StringMap<std::vector<std::uint32_t>> bearers_of_;  // by surname asked for
};

}  // namespace headwater
