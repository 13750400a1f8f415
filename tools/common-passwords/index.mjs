#!/usr/bin/env node
// Writes data/common-passwords.txt: what people here and elsewhere choose first when ten characters are asked for.
// The words and the ways of lengthening them are ours, from what is generally known of leaked lists; no list is copied.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const words = (text) => text.trim().split(/\s+/);

/** Taken as they are, and lengthened when they are too short. */
const indonesian = words(`
  indonesia merdeka pancasila garuda nusantara bismillah alhamdulillah assalamualaikum astaghfirullah subhanallah
  allahuakbar masyaallah insyaallah muhammad ramadhan ramadan lebaran idulfitri sayang sayangku sayangmama cinta cintaku
  cintakamu akucintakamu akusayangkamu akusayang rindu kangen bahagia semangat sukses selalu keluarga keluargaku
  mamapapa mamaku papaku ibuku bapakku anakku istriku suamiku adikku kakakku rahasia katasandi sandiku passwordku
  lupapassword gantipassword masukaja terserah bebas apaaja gaktau taugak entahlah ganteng cantik jomblo jelek gembel
  kucing kelinci harimau macan singa naga elang kupukupu melati mawar anggrek matahari bulan bintang pelangi langit
  jakarta surabaya bandung semarang yogyakarta jogjakarta jogja surakarta solo klaten sukoharjo boyolali magelang
  sleman bantul wonogiri karanganyar sragen salatiga jawatengah jawatimur jawabarat prambanan merapi merbabu borobudur
  kabupaten kecamatan kelurahan desaku kampungku klatenbersinar infoklaten cegatan kabarklaten wargaklaten sedulur
  persija persib persebaya arema psis persis psimjogja timnas garudamuda bonek aremania bobotoh liverpool barcelona
  realmadrid manchester juventus chelsea arsenal acmilan pssi bulutangkis sepakbola futsal mobilelegends freefire pubg
  pramuka sekolah kuliah skripsi guruku muridku polisi tentara kopassus brimob pegawai kantor komputer laptop hape
  samsung xiaomi oppo vivo infinix telkomsel indosat indihome facebook instagram whatsapp tiktok youtube gmail google
  bakso soto nasigoreng rendang gudeg pecel sate tempe tahubulat kopi kopihitam esteh duren mangga pisang semangka
  donor donordarah relawan relawanku guyub gotongroyong rukun bersatu bersama berkah barokah slamet rejeki
  budi agus joko slamet sugeng wahyu eko dwi tri bambang hendra andi rizky dimas bagus putra putri dewi sari ayu indah
  lestari wulan ratna siti aminah nurul fitri rahma aisyah zahra annisa kartika maya rina yuni sri endang sulastri`);
const world = words(`
  password passw0rd p@ssword p@ssw0rd pa55word letmein welcome welcome1 iloveyou loveyou mylove forever sunshine
  princess football baseball basketball superman batman spiderman dragon monkey master shadow michael jennifer jordan
  hunter ranger charlie thomas george computer internet samsung starwars pokemon minecraft fortnite roblox naruto
  onepiece doraemon whatever trustno1 freedom nothing secret secret1 changeme default administrator administrador admin
  admin123 root toor user guest test testing tester demo login access system server database oracle mysql postgres
  qwerty qwertyuiop qwert asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx 1q2w3e4r 1qaz2wsx abc123 abcd1234 a1b2c3d4 aa123456
  asd123 qwe123 zxc123 q1w2e3r4 123qwe 123abc 123asd 1234qwer 12345qwert 123456a 123456abc 1234567a 12345678a
  12345678910 1234567890 0987654321 0123456789 987654321 123123123 112233445566 111222333 123321123 147258369
  789456123 159357456 741852963 123454321 121212 131313 696969 777777 888888 999999 666666 555555 101010 11223344
  blessed jesuschrist jesus1 godisgood lovely angel angels butterfly chocolate cookie diamond flower summer winter
  spring autumn monday friday january february august september october november december london paris america canada
  australia singapore malaysia thailand vietnam philippines mercedes ferrari porsche toyota honda yamaha suzuki
  kawasaki ninja vespa guitar music metallica nirvana eminem beyonce michaeljackson blackpink bangtan exoplanet
  hello hellothere helloworld goodmorning goodbye thankyou happybirthday happynewyear merrychristmas iloveme
  loveyou2 fuckyou asshole bitch killer lucky lucky7 money million millionaire bitcoin crypto google facebook twitter
  instagram linkedin microsoft windows apple iphone android galaxy pass passcode passphrase mypassword mysecret
  newpassword oldpassword thepassword thisismypassword correcthorse correcthorsebatterystaple`);

const endings = words(
  `1 12 123 1234 12345 123456 123456789 321 1945 1998 2000 2024 2025 2026 ! 123! @123 00 99`,
);

const shortest = 10;
const longest = 24;

function* candidates() {
  for (const word of [...indonesian, ...world]) {
    yield word;
    yield word + word;
    if (word.length >= 5) for (const ending of endings) yield word + ending;
  }
  for (const first of [
    'aku',
    'saya',
    'kamu',
    'anak',
    'orang',
    'info',
    'admin',
    'warga',
    'i love ',
    'ilove',
    'my',
    'the',
  ])
    for (const word of indonesian) yield first + word;
  for (let year = 1960; year <= 2027; year++)
    for (const month of ['01', '08', '12', '17']) yield `${month}08${year}`;
}

const kept = new Set();
for (const candidate of candidates())
  if (candidate.length >= shortest && candidate.length <= longest) kept.add(candidate.toLowerCase());

const file = path.join(import.meta.dirname, '../../data/common-passwords.txt');
const sorted = [...kept].sort((a, b) => (a < b ? -1 : 1));
writeFileSync(file, `${sorted.join('\n')}\n`);
process.stdout.write(`${sorted.length} passwords in data/common-passwords.txt\n`);
