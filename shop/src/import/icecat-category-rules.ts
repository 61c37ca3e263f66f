export interface CategoryRule {
  /** Tested on title and description; the first match wins, so narrow rules come first. */
  text?: RegExp;
  /** Or: one of these attributes is present. */
  has?: readonly string[];
  leaf: string;
}

/** Derived from the data: the words in Icecat's titles. */
export const categoryRules: readonly CategoryRule[] = [
  { text: /memory module/, leaf: 'memory-modules' },
  { text: /\bandroid \d|dual sim|\b\d+ ?gb [345]g\b/, leaf: 'phones-tablets' },
  { text: /\blga \d+ .*(atx|itx)|socket am\d.*atx/, leaf: 'motherboards' },
  { text: /\bm\.2\b.*\bgb\b|nvme/, leaf: 'drives-ssd' },
  { text: /\belplp\d|\blmp-?[a-z]\d/, leaf: 'projectors-lamps' },
  { text: /e-icard/, leaf: 'licences-warranties' },
  { text: /projector lamp|projection lamp|\bprojector\b(?!.{0,12}(mount|bracket|cable))/, leaf: 'projectors-lamps' },
  {
    text: /\b(onsite|on-site|care ?pack|warranty|licen[cs]es?|software|next business day|nbd|support service|installation service|user rights|maintenance agreement|service plan|subscription|startup service|start-up service|advantage plan|\d ?y(ea)?rs?\b.*(service|support|nbd|onsite))\b/,
    leaf: 'licences-warranties',
  },
  { text: /label-making tape|\blabels?\b|label roll|labelling|\bherma\b|nametag|name badge/, leaf: 'labels-tapes' },
  {
    text: /ink cartridge|\binkjet print cartridge|printhead|print head|ink tank|\bink\b(?! ?jet)|inkjet cartridge|ink bottle/,
    leaf: 'ink-cartridges',
  },
  {
    text: /\btoner\b|imaging (unit|drum|kit)|printer drum|drum (unit|cartridge|original|kit)|photoconductor|laserjet.*cartridge|print cartridge|developer unit|waste toner|\btk-\d|laser cartridge/,
    leaf: 'toner-drums',
  },
  {
    text: /fuser|printer (belt|ribbon|kit|roller|cleaning|memory|cabinet|stand|part)|print(er)? ribbon|ribbon|tray\/feeder|paper tray|printer\/scanner|transfer (belt|roll|unit|kit)|maintenance (kit|tank|cartridge)|roller|duplex (unit|tray)|printing equipment|sheet feeder|stapler? cartridge|staple cartridge|finisher|spindle for|print server|staples?\b|output stacker|waste (ink|box)/,
    leaf: 'printer-parts',
  },
  {
    text: /\bpaper\b|large format media|printing film|plotter|photo ?paper|transparenc(y|ies)|canvas|matte film|banner|t-shirt transfer|envelopes?|cardstock|polypropylene|vinyl|backlit/,
    leaf: 'paper-film',
  },
  { has: ['black_toner_page_yield', 'colour_toner_page_yield'], leaf: 'toner-drums' },
  {
    has: ['ink_type', 'cartridge_capacity', 'colour_ink_volume', 'colour_ink_cartridges_quantity', 'black_ink_volume'],
    leaf: 'ink-cartridges',
  },
  {
    text: /laserjet|officejet|deskjet|designjet|photosmart|laser ?printer|inkjet printer|large format printer|dot matrix|multifunction|\bmfp\b|scanner|scanjet|label printer|printer (colour|color|\d)|thermal printer|phaser|\d+ ?ppm|fax machine|\bcopier|\bpixma|stylus (photo|pro|color|dx|sx)|workforce/,
    leaf: 'printers-scanners',
  },
  {
    text: /uninterruptible|\bups\b|smart-ups|symmetra|smartonline|smartpro|back-ups|battery (cartridge|cabinet|pack|module|frame|unit).*(apc|ups|tripp)|(apc|ups|tripp).*battery|bypass|\brbc\d/,
    leaf: 'ups-batteries',
  },
  {
    text: /\bpdu\b|power distribution|surge|power strip|power extension|outlet\(s\)|\boutlets?\b|socket-outlet|power outlet/,
    leaf: 'pdu-surge',
  },
  {
    text: /\brack\b|enclosure|cabinet|netshelter|blanking|\bshelf\b|side panel|cooling unit|inrow|netbotz|air (removal|distribution|conditioner)|rack rail|cable trough|raised floor|server door/,
    leaf: 'racks-cabinets',
  },
  {
    text: /cable (tie|management|wrap|clip|organi[sz]er|cover|trunking|tray|duct|boot|tester|stripper|crimper|marker|trough|protector)|raceway|hook \/ loop|hook and loop|velcro|wire channel|conduit|strain relief|rj-?45 boot|punch ?down|crimp|tie wrap/,
    leaf: 'cable-management',
  },
  {
    text: /fib(er|re)|\blc[/-]lc|\bsc[/-]sc|\blc[/-]sc|\bst[/-]|multimode|single ?mode (cable|patch)/,
    leaf: 'fibre-cables',
  },
  {
    text: /kvm|extender|matrox (remote|avio)|console (server|switch)|video splitter|hdmi splitter|vga splitter|video switch/,
    leaf: 'kvm-extenders',
  },
  {
    text: /(patch|networking|network|ethernet|crossover|lan|rj-?45|cat ?[5678][ae]?|utp|ftp).*(cable|cord|lead)|(cable|cord).*(networking|utp|ftp|cat ?[5678])|\bcat ?[5678][ae]?\b|patch (cable|cord)|\b(s|u|f|sf)\/[uf]?tp\b/,
    leaf: 'network-cables',
  },
  {
    text: /power (cord|cable|lead)|extension cord|c13|c14|c19|nema|iec ?320|mains lead|y-cable power|power.*\bcord\b|internal power cable/,
    leaf: 'power-cables',
  },
  {
    text: /(hdmi|dvi|vga|displayport|svga|monitor|video|s-video|component|composite|coax(ial)?|bnc|hd15|rg-?\d+|f-type|antenna|scart|uxga).*(cable|lead|\bm\/[mf]\b)|(cable|lead).*(hdmi|dvi|vga|displayport|monitor|video|coax|bnc|hd15|rg-?\d|rgb)|video cable/,
    leaf: 'video-cables',
  },
  {
    text: /(audio|stereo|rca|3\.5 ?mm|toslink|speaker|xlr|microphone).*(cable|wire|lead|m\/[mf])|(cable|wire).*(audio|rca|stereo|toslink|speaker)/,
    leaf: 'audio-cables',
  },
  { text: /\bheadphones?\b|\bheadsets?\b|earphones?|in-ear|earbuds?/, leaf: 'headphones-headsets' },
  { text: /\bcable\b|\bcord\b|\bcabling\b/, leaf: 'usb-data-cables' },
  { text: /docking|\bhub\b|port replicator|card reader|dock\b/, leaf: 'hubs-docks' },
  {
    text: /notebook case|sleeve|backpack|briefcase|carry(ing)? case|messenger|trolley case|tablet case|mobile phone case|camera case|cd case|discs? (black|case)|wallet|pouch|toploader|\bcase cm|toiletry|phone cover|folio|topload|luggage|protective case|\bcase\b.*(logic|targus)|(logic|targus).*\b(case|bag)\b|\bbag\b/,
    leaf: 'cases-sleeves',
  },
  {
    text: /privacy|cable lock|\block\b|display filter|screen protector|screen filter|security (slot|kit)|keyed|lockdown|combination lock|clicksafe|microsaver/,
    leaf: 'locks-filters',
  },
  {
    text: /mount|bracket|\bstand\b|\barm\b|ceiling (plate|kit)|suspended ceiling|floor ?stand|\bcart\b/,
    leaf: 'mounts-stands',
  },
  {
    text: /notebook (keyboard|battery|spare|part)|keyboard|\bmouse\b|mice|trackball|keypad|presenter|stylus pen|graphic tablet|wrist rest|mouse pad|desktop set/,
    leaf: 'keyboards-mice',
  },
  { text: /motherboard|mainboard|socket.*atx/, leaf: 'motherboards' },
  {
    text: /graphics? card|geforce gtx|radeon|quadro|\bfire(gl|pro)\b|\bgddr|matrox|video card/,
    leaf: 'graphics-cards',
  },
  {
    text: /\bnotebooks?\b.*(cm|inch|"|ghz|gb)|netbook|ultrabook|chromebook|thinkpad|\blaptop\b.*(gb|cm)|hybrid \(2-in-1\)|elitebook|probook|latitude|mobile workstation/,
    leaf: 'notebooks',
  },
  {
    text: /memory module|\bdimm\b|so-?dimm|sdram (?!.*(notebook|hdd|ssd|windows))|memory kit|mb (ddr|edo|simm)|system specific memory|\brdimm|valueram|rambus/,
    leaf: 'memory-modules',
  },
  {
    text: /\b(smartphone|mobile phone|tablet\b|galaxy (s|a|tab|note)|\bpda\b|ipaq|e-book|feature phone)/,
    leaf: 'phones-tablets',
  },
  {
    text: /proliant|poweredge|\bserver\b(?!.*(cabl|rack))|blade|barebone|supermicro|storage server|\bnas\b/,
    leaf: 'servers',
  },
  {
    text: /workstation|\bmini ?tower\b|\btower\b.*(pc|gb)|all-in-one|thin client|\bdesktop\b.*(pc|gb|ghz)|compaq (dc|dx|d\d|evo)|optiplex|mini pc|\bpc\b$|\bpc\b.*(windows|hdd|ssd)/,
    leaf: 'desktop-pcs',
  },
  {
    text: /intel (core|xeon|pentium|celeron|itanium|atom).*processor|processor.*ghz|\bamd (ryzen|opteron|athlon|epyc|phenom)|\bprocessor\b/,
    leaf: 'processors',
  },
  {
    text: /heat ?sink|cpu cooler|hardware cooling|computer (case|cooling)|\bfan\b|midi tower|chassis|drive bay|thermal paste|water cooling|cooler|bezel|backplane|computer case part/,
    leaf: 'cases-cooling',
  },
  {
    text: /hard (drive|disk)|\bhdd\b|\bssd\b|solid state|internal .*rpm|disk array|\brpm\b|hot-?swap.*(drive|disk)|sata.*(kit|drive)|\bsas\b.*(gb|drive)/,
    leaf: 'drives-ssd',
  },
  {
    text: /usb flash|memory card|compactflash|microsd|sdhc|sdxc|\bsd card|flash drive|memory stick|flash memory|datatraveler/,
    leaf: 'flash-media',
  },
  {
    text: /cd-r|dvd|blu-?ray|bd-r|\btape\b|lto|data cartridge|floppy|optical (disc|drive)|\bdiscs?\b|diskette|ultrium|dds|vhs|cassette|minidisc|autoloader|tape (drive|array)/,
    leaf: 'optical-media',
  },
  {
    text: /network (interface|card)|\bnic\b|transceiver|sfp|gbic|media converter|wlan|wireless (adapter|card)|network adapter|ethernet (adapter|card)|gigabit (adapter|card)|print server|modem/,
    leaf: 'network-adapters',
  },
  {
    text: /\bswitch\b|router|access point|firewall|gateway|bridge|powerline|repeater|network (switch|management|antenna)|\bwireless lan|\bantenna\b|voip|patch ?panel|wan\b|cisco/,
    leaf: 'switches-routers',
  },
  {
    text: /interface cards?|pci (express|card|adapter)|raid|controller|host bus|hba\b|expansion card|slot expander|riser/,
    leaf: 'interface-cards',
  },
  {
    text: /monitor\b|\blcd\b|\bcrt\b|\btv\b|touch ?screen|signage|public display|video wall|plasma|\bdisplay\b|flat screen|syncmaster|digital photo frame/,
    leaf: 'monitors-tvs',
  },
  {
    text: /power (supply|adapter)|adapter\/inverter|charger|inverter|\bpsu\b|power bank|\bac adapter|voltage (regulator|transformer)|line conditioner|power unit|power module|mobile device charger/,
    leaf: 'supplies-chargers',
  },
  { text: /batter(y|ies)|\bmah\b|accu|rechargeable|alkaline|lithium|button cell/, leaf: 'cells-batteries' },
  {
    text: /camera|lens\b|camcorder|binocular|tripod|\bef-s|\bef \d|\bflash\b|webcam|eyepiece|macro|ring lite|telephoto|viewfinder|photo studio|extension tube|speedlite|eyecup|focusing screen/,
    leaf: 'cameras-lenses',
  },
  {
    text: /speaker|soundbar|mp3|mp4|player|radio|audio (set|system)|amplifier|receiver|turntable|home cinema|loudspeaker|subwoofer|karaoke|microphone|hi-?fi|clock radio|remote control|dictaphone|voice recorder/,
    leaf: 'speakers-players',
  },
  {
    text: /phone\b|telephone|handset|conferenc|answering|\bdect\b|walkie|intercom|baby ?monitor/,
    leaf: 'telephones-conferencing',
  },
  { text: /gaming|game ?pad|joystick|xbox|playstation|wii|console|steering wheel|video game/, leaf: 'gaming-gear' },
  {
    text: /\bdoll\b|\btoy\b|sylvanian|baby born|baby annabell|spin master|puzzle|jumbo|board game|playhouse|figure|kinetic|paw patrol|zapf|plush|play ?set|learning|craft|pull tab|\bgame\b/,
    leaf: 'toys-kids',
  },
  {
    text: /shaver|toothbrush|trimmer|epilat|razor|hair|kettle|toaster|blender|vacuum|iron\b|coffee|microwave|fridge|freestanding|hot air|refrigerator|oven|dishwasher|washing|juicer|mixer|fryer|hood|freezer|cooker|hob\b|thermometer|blood pressure|breast pump|bottle|soother|teat|shaving|massager|\bscale\b|food processor|steam|heater|humidifier|air purifier|grill|sewing|pacifier|sterili[sz]er|breast/,
    leaf: 'home-appliances',
  },
  {
    text: /\bbulb\b|\blamp\b|halogen|fluorescent|led (light|spot)|lighting|spotlight|luminaire|flashlight|torch|lantern|light box/,
    leaf: 'lighting-bulbs',
  },
  {
    text: /\bcar\b|thule|bike|bicycle|roof|tow|vehicle|gps|navigat|outdoor|trailer|axle|stroller|hitch|ski\b|watch|fitness|sport/,
    leaf: 'car-sports',
  },
  {
    text: /adapter|adaptor|connector|coupler|converter|splitter|gender|\bplug\b|jack|modular|terminat|loopback|keystone|wall ?plate|faceplate|socket|inline|cap\b|dongle|db-?\d+|\bf\/f\b|\bm\/f\b|\bm\/m\b/,
    leaf: 'adapters-connectors',
  },
  {
    text: /calculator|binder|folder|shredder|laminat|pencil|\bpen\b|marker|desk|chair|office|whiteboard|file|stapl|punch|archive|drawer|organi[sz]er|copyholder|footrest|index|planner|notebook\b|glue|tape\b|writing|ring mechanism|document|hole|letter tray|leitz|eraser|clip\b|stamp|storage box|cash|money/,
    leaf: 'office-supplies',
  },
  { text: /usb|serial|parallel|firewire|scsi|ide\b|interface/, leaf: 'usb-data-cables' },
  {
    text: /original( (photo |matte |light )?(black|cyan|magenta|yellow)|$)|\b(pg|cl|pgi|bci|cli)-\d+/,
    leaf: 'ink-cartridges',
  },
  { text: /\d+ x \d+ pixels|thinkvision|photo ?frame/, leaf: 'monitors-tvs' },
  { text: /\bf\/\d(\.\d)?\b|neck strap/, leaf: 'cameras-lenses' },
  { text: /\d+ pieces|aged \d|creative|\bbead/, leaf: 'toys-kids' },
  { text: /\btray\b|\bsheets?\b.*\btray|postscript|emulation upgrade|\bepson (fx|lq|lx|tm)-/, leaf: 'printer-parts' },
  { text: /\bfilm\b|posterboard|fabric|\bcarrier sheet/, leaf: 'paper-film' },
  { text: /flash|gb\b|drive/, leaf: 'flash-media' },
  { has: ['cable_length', 'connector_1', 'connector_gender', 'cable_colour'], leaf: 'adapters-connectors' },
  { has: ['processor_socket', 'processor_cache'], leaf: 'processors' },
  { has: ['print_technology', 'printing_colours', 'page_yield'], leaf: 'printer-parts' },
  { has: ['component_for', 'internal_memory_type'], leaf: 'memory-modules' },
];
