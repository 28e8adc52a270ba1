/**
 * Names for the demo municipality. Common given and family names per origin, to be combined at random, so
 * that no real person is meant. Where a second name is that of the father (Eritrea, Ethiopia, Somalia) the
 * family list holds common names of fathers.
 */
export type NameList = {
  readonly female: readonly string[]
  readonly male: readonly string[]
  readonly family: readonly string[]
}

const names = (list: string): readonly string[] => list.split(',').map((name) => name.trim())

/** By ISO 3166-1 code of the country of origin. */
export const NAMES_BY_ORIGIN = {
  SY: {
    female: names(`Rima, Hala, Nour, Lina, Rasha, Samar, Dima, Maya,
      Yasmin, Razan, Sawsan, Abir, Rana, Hiba, Ghada, Salma`),
    male: names(`Omar, Khaled, Anas, Yazan, Majd, Tarek, Firas, Ziad,
      Samer, Nizar, Wael, Bassel, Hadi, Karim, Ramez, Adnan`),
    family: names(`Haddad, Khoury, Najjar, Halabi, Hamwi, Sabbagh, Qabbani, Shami,
      Darwish, Masri, Nasser, Rifai, Sayegh, Tahan, Zeidan, Kanaan`),
  },
  ER: {
    female: names(`Selam, Feven, Helen, Luwam, Rahwa, Semhar, Winta, Bisrat,
      Yohana, Eden, Saba, Natsnet, Freweyni, Mebrat, Azieb, Danait`),
    male: names(`Filmon, Yonas, Samuel, Tesfay, Merhawi, Natnael, Robel, Efrem,
      Henok, Amanuel, Daniel, Mussie, Aron, Biniam, Kibrom, Temesgen`),
    family: names(`Ghebremariam, Tekle, Habte, Woldu, Kidane, Berhe, Mehari, Weldeslassie,
      Asmerom, Negash, Ogbay, Tewolde, Zerom, Hagos, Andom, Kahsay`),
  },
  AF: {
    female: names(`Zahra, Marwa, Shabnam, Parwana, Nilofar, Farida, Laila, Sahar,
      Freshta, Nasima, Mursal, Shukria, Roya, Hosna, Masuda, Zarghuna`),
    male: names(`Najib, Farid, Zabi, Jawad, Mirwais, Rahim, Sohrab, Haroon,
      Idris, Wahid, Naweed, Qais, Yama, Tamim, Ehsan, Latif`),
    family: names(`Ahmadi, Noori, Rahimi, Sultani, Amiri, Nazari, Haidari, Yusufi,
      Sharifi, Wardak, Stanekzai, Popal, Sediqi, Azizi, Barakzai, Mohammadi`),
  },
  IQ: {
    female: names(`Zainab, Shahad, Noor, Baraa, Hanan, Israa, Suha, Rusul,
      Shilan, Hiwa, Tara, Ban, Maysoon, Widad, Raghad, Amal`),
    male: names(`Haider, Mustafa, Sajjad, Laith, Muhannad, Saif, Thamer, Amjad,
      Rebin, Karwan, Dlshad, Azad, Ammar, Hassan, Basim, Yasir`),
    family: names(`Jubouri, Obaidi, Tamimi, Rubaie, Janabi, Saadi, Khafaji, Zubaidi,
      Barwari, Dosky, Rasheed, Salman, Hamid, Jasim, Kadhim, Shukri`),
  },
  IR: {
    female: names(`Shirin, Parisa, Leila, Nasrin, Mahsa, Niloufar, Azadeh, Maryam,
      Sara, Fereshteh, Setareh, Elham, Golnaz, Mina, Shadi, Behnaz`),
    male: names(`Reza, Behzad, Kaveh, Arash, Siamak, Dariush, Navid, Omid,
      Farhad, Mehdi, Babak, Saeed, Shahin, Kamran, Payam, Amir`),
    family: names(`Moradi, Karimi, Jafari, Sadeghi, Rostami, Bahrami, Kazemi, Ebrahimi,
      Tehrani, Shirazi, Farahani, Ghasemi, Hashemi, Mousavi, Zamani, Nikpour`),
  },
  TR: {
    female: names(`Elif, Zeynep, Emine, Merve, Esra, Büşra, Hatice, Nur,
      Ayşe, Sevgi, Derya, Gülay, Hülya, Rojin, Dilan, Selin`),
    male: names(`Mehmet, Ahmet, Murat, Emre, Burak, Serkan, Hakan, Volkan,
      Baran, Ferhat, Sinan, Tolga, Yusuf, Onur, Cem, Deniz`),
    family: names(`Yılmaz, Kaya, Demir, Çelik, Şahin, Yıldız, Aydın, Öztürk,
      Arslan, Doğan, Kılıç, Aslan, Çetin, Koç, Kurt, Özdemir`),
  },
  YE: {
    female: names(`Arwa, Bilqis, Amat, Intisar, Afrah, Nabila, Taqwa, Sumaya,
      Rawda, Ibtisam, Asma, Hanin, Jamila, Khawla, Ahlam, Wafa`),
    male: names(`Abdulrahman, Faisal, Hamza, Nabil, Walid, Salem, Murad, Mansour,
      Fuad, Jalal, Ghassan, Marwan, Sami, Ayman, Taha, Waddah`),
    family: names(`Hadrami, Sanani, Adeni, Yafai, Maqtari, Qadhi, Shaibani, Hakimi,
      Aghbari, Wesabi, Dubai, Hamdani, Absi, Jaradi, Mutawakil, Sabri`),
  },
  SO: {
    female: names(`Hodan, Ifrah, Sahra, Fadumo, Amina, Nimco, Ladan, Deqa,
      Hibaq, Muna, Sagal, Idil, Filsan, Ubah, Zamzam, Asha`),
    male: names(`Abdi, Liban, Mahad, Warsame, Guled, Bile, Nuur, Ismail,
      Jama, Hersi, Dalmar, Sharmarke, Zakariye, Cabdi, Ayub, Roble`),
    family: names(`Warsame, Jama, Abdullahi, Isse, Aden, Yusuf, Osman, Elmi,
      Guled, Samatar, Hashi, Mohamud, Shire, Egal, Duale, Nur`),
  },
  SD: {
    female: names(`Ikhlas, Sittana, Alaa, Tahani, Nawal, Rania, Samia, Amna,
      Sulafa, Hiba, Tasneem, Ebtihal, Nagwa, Manahil, Azza, Rayan`),
    male: names(`Elfatih, Mutasim, Yassir, Osama, Muzamil, Tayeb, Babiker, Hisham,
      Amir, Nasreldin, Isam, Kamal, Mubarak, Abubakr, Salah, Ahmed`),
    family: names(`Elhassan, Idris, Abdalla, Osman, Adam, Ishaq, Hamid, Elamin,
      Khalifa, Yagoub, Eltayeb, Mohamedain, Suliman, Abaker, Haroun, Elsadig`),
  },
  PK: {
    female: names(`Ayesha, Sana, Hira, Mehwish, Sadia, Bushra, Rabia, Nadia,
      Uzma, Farah, Kiran, Shazia, Amber, Saima, Iqra, Noreen`),
    male: names(`Bilal, Usman, Hamid, Asif, Kashif, Adeel, Faraz, Shahid,
      Waqas, Zeeshan, Rizwan, Tariq, Junaid, Sajid, Naveed, Arslan`),
    family: names(`Malik, Chaudhry, Qureshi, Siddiqui, Butt, Mirza, Awan, Rana,
      Bhatti, Gill, Masih, Akhtar, Ansari, Hashmi, Raza, Baig`),
  },
  ET: {
    female: names(`Tigist, Hiwot, Bethlehem, Meron, Aster, Genet, Mahlet, Rahel,
      Selamawit, Hanna, Tsion, Almaz, Chaltu, Lensa, Birtukan, Kidist`),
    male: names(`Dawit, Getachew, Solomon, Yared, Kebede, Mulugeta, Fikru, Tadesse,
      Girma, Endale, Wondimu, Gemechu, Tolessa, Bereket, Ashenafi, Zerihun`),
    family: names(`Alemu, Desta, Worku, Mengistie, Assefa, Tesfaye, Negussie, Wolde,
      Demissie, Bogale, Lemma, Gudeta, Ayele, Shiferaw, Mekonnen, Regassa`),
  },
} as const satisfies Record<string, NameList>

export type DemoOrigin = keyof typeof NAMES_BY_ORIGIN

/** For workers of the municipality and its partners, volunteers and mentors at companies. */
export const STAFF_NAMES: NameList = {
  female: names(`Marieke, Anouk, Hanneke, Femke, Ingrid, Saskia, Lotte, Wilma,
    Jolanda, Esther, Rianne, Tineke, Margriet, Sanne, Els, Karin`),
  male: names(`Gerrit, Wouter, Bas, Henk, Jeroen, Sander, Maarten, Pieter,
    Rik, Hans, Erik, Arjan, Koen, Theo, Niels, Jan Willem`),
  family: names(`van den Berg, Visser, Meijerink, de Graaf, Hoekstra, Bosman, Dijkman, Kuiper,
    Veldhuis, Smit, Brouwer, ter Horst, Jonkman, van Dalen, Prins, Schuurman`),
}
